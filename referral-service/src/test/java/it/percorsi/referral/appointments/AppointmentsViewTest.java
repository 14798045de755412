package it.percorsi.referral.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentsViewTest {

    private static final String ID = "case-1.0";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static @Nullable Appointment folded(@Nullable Appointment current, CaseFileEvent event) {
        RecordedEvent recorded =
                new RecordedEvent("event", event, "case-1", 1, Instant.EPOCH, Provenance.of(Map.of()), 1);
        return new AppointmentsView().fold(current, ID, recorded);
    }

    @Test
    void anIllnessThatWasKeptOnceIsShownToNobody() {
        Appointment booked = folded(
                null,
                new AppointmentBooked(
                        "case-1",
                        "person-1",
                        "legnano",
                        "015118",
                        ID,
                        AppointmentKind.FIRST,
                        DAY,
                        NINE,
                        60,
                        AppointmentPlace.SISL_OFFICE,
                        "elena.galli",
                        "Elena Galli",
                        DAY));
        assertThat(folded(
                        booked,
                        new AppointmentCancelled(
                                "case-1",
                                "legnano",
                                "015118",
                                ID,
                                AppointmentKind.FIRST,
                                DAY,
                                NINE,
                                "elena.galli",
                                CancellingParty.PERSON,
                                CancellationReason.ILLNESS,
                                DAY)))
                .extracting(Appointment::reason)
                .isEqualTo(CancellationReason.HINDERED);
    }
}
