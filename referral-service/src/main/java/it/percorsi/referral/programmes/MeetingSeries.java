package it.percorsi.referral.programmes;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.appointments.AppointmentSteps;
import it.percorsi.referral.appointments.Appointments;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The meetings of a programme set for the whole length of a phase (R41): one appointment a date, each taken or refused by
 * itself. Sending the whole again finishes what was interrupted and doubles nothing.
 */
@Component
class MeetingSeries {

    /** A case has no more open appointments. */
    static final int MOST = 20;

    private final Appointments appointments;
    private final CaseQueries cases;

    MeetingSeries(Appointments appointments, CaseQueries cases) {
        this.appointments = appointments;
        this.cases = cases;
    }

    /** The first meeting, every how many weeks the next one follows, and how many there are. */
    record Wanted(
            @NotNull LocalDate firstOn,
            @NotNull LocalTime startsAt,
            @NotNull Integer minutes,
            @NotNull AppointmentPlace place,
            @NotNull @Min(1) @Max(4) Integer weeks,
            @NotNull @Min(1) @Max(MOST) Integer many) {}

    /**
     * What became of one date.
     *
     * @param day the date
     * @param refusal why there is no appointment; null when there is one
     */
    record Outcome(LocalDate day, @Nullable Refused refusal) {}

    /** How many meetings are still due in the phase that a case has come to; at least one. */
    static int due(CasePath path) {
        int which = path.phase();
        int meetings = path.phases().get(which - 1).meetings() - path.heldIn(which);
        return Math.clamp(meetings, 1, MOST);
    }

    /** In the time of who asks; a coordinator gives away the time of who follows the case. */
    List<Outcome> book(Caller caller, String caseId, Wanted wanted) {
        CaseDocument document = cases.find(caseId).map(Seen::body).orElseThrow(() -> new NotFound("case", caseId));
        boolean follower = caller.is(COORDINATORE) && document.operator() != null;
        CommandContext request = CommandContext.current();
        List<Outcome> outcomes = new ArrayList<>();
        for (int which = 0; which < wanted.many(); which++) {
            LocalDate day = wanted.firstOn().plusWeeks((long) which * wanted.weeks());
            AppointmentSteps.Booking booking = new AppointmentSteps.Booking(
                    AppointmentKind.PROGRAMME,
                    day,
                    wanted.startsAt(),
                    wanted.minutes(),
                    wanted.place(),
                    follower ? document.operator() : null,
                    follower ? document.operatorName() : null);
            outcomes.add(new Outcome(day, refusal(caller, caseId, booking, request.part(day.toString()))));
        }
        return outcomes;
    }

    private @Nullable Refused refusal(
            Caller caller, String caseId, AppointmentSteps.Booking booking, CommandContext part) {
        try {
            Objects.requireNonNull(part.call(() -> appointments.book(caller, caseId, booking)));
            return null;
        } catch (Refused refusal) {
            return refusal;
        }
    }
}
