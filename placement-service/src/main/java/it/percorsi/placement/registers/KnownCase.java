package it.percorsi.placement.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as this service knows it.
 *
 * @param caseId the case
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param sendingService the service that referred the person; empty when nobody has told
 * @param project the project that every required party has agreed to; null until then
 * @param halt why the case does not go on; null while it does
 * @param placementIds the placements ever proposed for it
 * @param transfers ids of the facts by which it went from one municipality to another
 * @param movedOn since when the person has lived where the case went last; null while it has gone nowhere
 */
public record KnownCase(
        String caseId,
        String municipality,
        String sendingService,
        @Nullable SharedProject project,
        @Nullable CaseHalt halt,
        List<String> placementIds,
        List<String> transfers,
        @Nullable LocalDate movedOn) {

    /** Lists are kept as they are given, never to change. */
    public KnownCase {
        placementIds = List.copyOf(placementIds);
        transfers = List.copyOf(transfers);
    }

    /** A case of which nothing is known but whose resident the person is. */
    static KnownCase begun(String caseId, String municipality) {
        return new KnownCase(caseId, municipality, "", null, null, List.of(), List.of(), null);
    }

    KnownCase halted(@Nullable CaseHalt now) {
        return new KnownCase(caseId, municipality, sendingService, project, now, placementIds, transfers, movedOn);
    }

    KnownCase shared(SharedProject agreed) {
        return new KnownCase(
                caseId, agreed.municipality(), sendingService, agreed, halt, placementIds, transfers, movedOn);
    }

    KnownCase proposed(String placementId) {
        return placementIds.contains(placementId)
                ? this
                : new KnownCase(
                        caseId,
                        municipality,
                        sendingService,
                        project,
                        halt,
                        and(placementIds, placementId),
                        transfers,
                        movedOn);
    }

    /** R37: whatever comes of it from now on is another municipality's. */
    KnownCase transferred(String another, LocalDate since, String eventId) {
        return new KnownCase(
                caseId,
                another,
                sendingService,
                project == null ? null : project.in(another),
                halt,
                placementIds,
                and(transfers, eventId),
                since);
    }

    private static List<String> and(List<String> before, String one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
