package it.percorsi.referral.agreements;

/**
 * A link as the service's own people are shown it.
 *
 * @param link the link
 * @param state how it stands today
 */
record LinkLine(AgreementLink link, AgreementLink.State state) {

    /** As it stands in keys of texts. */
    public String stateText() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
