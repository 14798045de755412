package it.percorsi.referral.privacy;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.PersonCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is known of one person (art. 15 GDPR).
 *
 * @param personId the person
 * @param generatedAt when it was put together
 * @param generatedBy user name of who asked for it
 * @param person who the person is
 * @param cases the cases as they stand, with their projects
 * @param documents the files that belong to the cases
 * @param records what this service recorded, word by word, from the first
 * @param timeline what happened, in words, whichever service it comes from
 * @param accesses who was shown something about the person by this service, the latest first
 * @param stipends what stipend-service keeps, an answer a record where it knows several; null when it knows nothing
 */
public record Dossier(
        String personId,
        Instant generatedAt,
        String generatedBy,
        @Nullable PersonCard person,
        List<CaseDocument> cases,
        List<DossierDocument> documents,
        List<Entry> records,
        List<Happening> timeline,
        List<AccessLog.Entry> accesses,
        JsonNode stipends) {

    /**
     * An event as it is stored.
     *
     * @param type its name
     * @param words the same as people read it
     * @param recordedAt when it was recorded
     * @param actor who caused it
     * @param content all of it
     */
    public record Entry(String type, String words, Instant recordedAt, String actor, DomainEvent content) {}

    /**
     * Something that happened.
     *
     * @param caseId in which case
     * @param date when
     * @param words what
     * @param details what matters of it
     * @param actor who caused it
     */
    public record Happening(String caseId, LocalDate date, String words, List<String> details, String actor) {}
}
