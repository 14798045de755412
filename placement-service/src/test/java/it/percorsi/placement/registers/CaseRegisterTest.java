package it.percorsi.placement.registers;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ProjectRevisionProposed;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final CaseRegister register = new CaseRegister();

    private @Nullable KnownCase after(List<CaseFileEvent> story) {
        @Nullable KnownCase known = null;
        int position = 0;
        for (CaseFileEvent event : story) {
            RecordedEvent recorded = new RecordedEvent(
                    "e" + position,
                    event,
                    event.caseId(),
                    position,
                    Instant.EPOCH,
                    Provenance.of(Map.of()),
                    position++);
            for (String id : register.touchedBy(recorded)) {
                known = register.fold(known, id, recorded);
            }
        }
        return known;
    }

    private static IndividualProjectShared shared(int version, int weeklyHours) {
        return new IndividualProjectShared(
                "case-1",
                "person-1",
                "legnano",
                "015118",
                version,
                DAY,
                Category.PSYCHIATRIC,
                Suitability.SUITABLE,
                Instrument.TIROCINIO,
                weeklyHours,
                6);
    }

    @Test
    void R37_aCaseThatMovesKeepsWhoseResidentThePersonIsSinceWhen() {
        KnownCase moved = Objects.requireNonNull(after(List.of(
                shared(1, 20),
                new CaseTransferred("case-1", "person-1", "legnano", "015168", "015118", DAY, DAY.plusDays(9)))));
        assertThat(moved.municipality()).isEqualTo("015168");
        assertThat(moved.movedOn()).isEqualTo(DAY);
        assertThat(Objects.requireNonNull(moved.project()).municipality()).isEqualTo("015168");
    }

    @Test
    void R7_whoWasGivenBackToTheMunicipalityIsNotPlaced() {
        KnownCase returned = Objects.requireNonNull(after(List.of(
                shared(1, 20),
                new CaseReturnedToMunicipality(
                        "case-1", "person-1", "legnano", "015118", List.of(ReturnReason.HEALTH), null, DAY))));
        assertThat(Objects.requireNonNull(returned.halt()).refusal().code()).isEqualTo("case-returned");
    }

    @Test
    void R19_theNextPlacementIsMeasuredByTheVersionInForce() {
        ProjectRevisionProposed proposed = new ProjectRevisionProposed(
                "case-1", "person-1", "legnano", "015118", 2, 1, RevisionReason.TIMES, "", DAY);
        assertThat(after(List.of(shared(1, 20), proposed)))
                .as("a proposal changes nothing")
                .isEqualTo(after(List.of(shared(1, 20))));
        KnownCase revised = Objects.requireNonNull(after(List.of(shared(1, 20), proposed, shared(2, 24))));
        assertThat(Objects.requireNonNull(revised.project()).weeklyHours()).isEqualTo(24);
    }
}
