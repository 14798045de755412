package it.percorsi.referral.privacy;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * When a case was last active, for the list of those whose time is over.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality
 * @param lastActivity business date of the latest event
 * @param known a mark sealed with the person's key: it vanishes with the key, and with it the line from the list
 */
public record RetentionLine(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        LocalDate lastActivity,
        @Personal String known) {

    /** The same under the record that stands for the person's. */
    RetentionLine under(String survivorId) {
        return new RetentionLine(caseId, survivorId, ambito, municipality, lastActivity, known);
    }

    RetentionLine in(String another) {
        return new RetentionLine(caseId, personId, ambito, another, lastActivity, known);
    }

    RetentionLine active(LocalDate on) {
        return on.isAfter(lastActivity) ? new RetentionLine(caseId, personId, ambito, municipality, on, known) : this;
    }
}
