package it.percorsi.referral.views;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.operations.ParkedMessageDiscarded;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void tellsWhatWasGivenUpAndWhyWithoutTheInsideOfTheServices() {
        ParkedMessageDiscarded event = new ParkedMessageDiscarded(
                "legnano",
                CaseEvent.TOPIC,
                "case-1",
                "stipend-service",
                "reaction WhenAttendanceMonthConfirmedThenCountTheMonth",
                "event-1",
                "AttendanceMonthConfirmed",
                "Mese confermato due volte per errore",
                2,
                LocalDate.of(2026, 3, 2));
        RecordedEvent recorded = new RecordedEvent(
                "event-2", event, "discarded-1", 0, Instant.EPOCH, new Provenance("gino", "gestore", "", "c", null), 7);
        Timeline timeline = new Timeline();
        assertThat(timeline.touchedBy(recorded)).containsExactly("event-2");
        TimelineEntry entry = Objects.requireNonNull(timeline.fold(null, "event-2", recorded));
        assertThat(entry.caseId()).isEqualTo("case-1");
        assertThat(entry.date()).isEqualTo("2026-03-02");
        assertThat(entry.actor()).isEqualTo("gino");
        assertThat(entry.facts())
                .isEqualTo(Map.of(
                        "discardedEvent",
                        "event.AttendanceMonthConfirmed",
                        "reason",
                        "Mese confermato due volte per errore"));
    }
}
