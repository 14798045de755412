package it.percorsi.elsewhere;

/** Belongs to another service. */
public final class OtherService {

    private OtherService() {}

    /** Nobody else's business. */
    public static String answer() {
        return "elsewhere";
    }
}
