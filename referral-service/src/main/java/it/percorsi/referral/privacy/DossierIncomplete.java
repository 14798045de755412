package it.percorsi.referral.privacy;

/** A service did not tell its part (HTTP 503): no dossier rather than one with a gap. */
final class DossierIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DossierIncomplete(String why) {
        super(why);
    }

    DossierIncomplete(Throwable cause) {
        super("stipend-service does not answer", cause);
    }
}
