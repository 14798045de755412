package it.percorsi.standalone;

/** The command line cannot be understood. */
final class UsageRefused extends StartRefused {

    private static final long serialVersionUID = 1L;

    UsageRefused(String italian, String english) {
        super(italian, english);
    }
}
