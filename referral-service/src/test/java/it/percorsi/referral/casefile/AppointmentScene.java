package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;

import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** A meeting at nine of a case that is followed by Elena Galli, and what is asked about it. */
final class AppointmentScene {

    static final LocalDate MEETING = DAY.plusDays(30);
    static final String ONE = CASE + ".one";
    static final LocalTime NINE = LocalTime.of(9, 0);

    private AppointmentScene() {}

    static AggregateTestFixture<CaseFile> fixture(Bookings diary) {
        AggregateTestFixture<CaseFile> fixture = CaseFixture.fixture(person -> List.of());
        fixture.registerInjectableResource(diary);
        return fixture;
    }

    static AppointmentSlot slot(LocalDate on, LocalTime at) {
        return new AppointmentSlot("elena.galli", "Elena Galli", on, at, 60);
    }

    static BookAppointment book(String id, AppointmentKind kind, AppointmentSlot slot) {
        return new BookAppointment(CASE, id, kind, slot, AppointmentPlace.SISL_OFFICE, DAY.plusDays(10));
    }

    static MoveAppointment move(String id, AppointmentSlot slot, LocalDate today) {
        return new MoveAppointment(CASE, id, slot, AppointmentPlace.SISL_OFFICE, today);
    }

    static CancelAppointment cancel(String id) {
        return new CancelAppointment(CASE, id, CancellingParty.PERSON, CancellationReason.ILLNESS, DAY.plusDays(20));
    }

    static AppointmentBooked booked(String id, AppointmentKind kind, LocalDate on, LocalTime at) {
        return new AppointmentBooked(
                CASE,
                "person-1",
                "legnano",
                HERE,
                id,
                kind,
                on,
                at,
                60,
                AppointmentPlace.SISL_OFFICE,
                "elena.galli",
                "Elena Galli",
                DAY.plusDays(10));
    }

    static AppointmentBooked booked(AppointmentKind kind) {
        return booked(ONE, kind, MEETING, NINE);
    }
}
