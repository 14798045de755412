package it.percorsi.referral.programmes;

import it.percorsi.referral.casefile.FundedPlaces;

/** What may change of programmes, beside the paths that are taken: both are decided one after the other. */
interface Register extends FundedPlaces {

    /** A programme can take cases. */
    void open(String programmeId, String ambito, Funding funding);

    /**
     * It has another period or number of paths.
     *
     * @throws it.percorsi.platform.commands.Refused when more paths are taken, or something happened on other days
     */
    void change(String programmeId, Funding funding);

    /** It takes no more cases. */
    void end(String programmeId);
}
