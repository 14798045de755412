package it.percorsi.referral.agreements;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a party answers, and what came of it.
 *
 * @param linkId digest of its secret
 * @param caseId the case
 * @param personId the person
 * @param projectVersion version of the project
 * @param party who is asked
 * @param issuedOn since when
 * @param validUntil the last day on which it serves
 * @param revokedOn when it was taken back; null when it was not
 * @param answeredOn when it was answered; null before
 * @param answer what they said; null before
 * @param signedBy the name that they wrote; empty before
 * @param note what they added; empty when nothing
 */
public record AgreementLink(
        String linkId,
        String caseId,
        String personId,
        int projectVersion,
        ProjectParty party,
        LocalDate issuedOn,
        LocalDate validUntil,
        @Nullable LocalDate revokedOn,
        @Nullable LocalDate answeredOn,
        @Nullable AgreementAnswer answer,
        @Personal String signedBy,
        @Personal String note) {

    /** How a link stands. */
    public enum State {
        /** It can be answered. */
        OPEN,
        /** It serves, but the project cannot be agreed to just now. */
        HELD,
        /** It was. */
        ANSWERED,
        /** It cannot any more. */
        OVER
    }

    /** How it stands on a day, when the latest version of the project is given; 0 while none is to be agreed to. */
    public State on(LocalDate today, int awaited) {
        if (answeredOn != null) {
            return State.ANSWERED;
        }
        return revokedOn != null || today.isAfter(validUntil) || awaited != projectVersion ? State.OVER : State.OPEN;
    }

    AgreementLink revoked(LocalDate on) {
        return new AgreementLink(
                linkId,
                caseId,
                personId,
                projectVersion,
                party,
                issuedOn,
                validUntil,
                on,
                answeredOn,
                answer,
                signedBy,
                note);
    }

    AgreementLink answered(AgreementAnswer said, String by, String added, LocalDate on) {
        return new AgreementLink(
                linkId, caseId, personId, projectVersion, party, issuedOn, validUntil, revokedOn, on, said, by, added);
    }

    /** The same without what only those may read who read health details. */
    AgreementLink withoutHealth() {
        return new AgreementLink(
                linkId,
                caseId,
                personId,
                projectVersion,
                party,
                issuedOn,
                validUntil,
                revokedOn,
                answeredOn,
                answer,
                signedBy,
                "");
    }
}
