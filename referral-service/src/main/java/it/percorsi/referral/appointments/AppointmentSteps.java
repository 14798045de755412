package it.percorsi.referral.appointments;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What people and systems send about appointments; pages and API share these. */
public final class AppointmentSteps {

    private static final int NAME = 120;

    private AppointmentSteps() {}

    /** A meeting; whoever names no operator books their own time. */
    public record Booking(
            @NotNull AppointmentKind kind,
            @NotNull LocalDate appointmentOn,
            @NotNull LocalTime startsAt,
            @NotNull Integer minutes,
            @NotNull AppointmentPlace place,
            @Nullable @Size(max = NAME) String operator,
            @Nullable @Size(max = NAME) String operatorName) {}

    /** Another time; whoever names no operator leaves it with the one who has it. */
    public record Move(
            @NotNull LocalDate appointmentOn,
            @NotNull LocalTime startsAt,
            @NotNull Integer minutes,
            @NotNull AppointmentPlace place,
            @Nullable @Size(max = NAME) String operator,
            @Nullable @Size(max = NAME) String operatorName) {}

    /** Called off. */
    public record Cancellation(
            @NotNull CancellingParty by, @NotNull CancellationReason reason) {}
}
