package it.percorsi.referral.appointments;

import static it.percorsi.platform.security.Role.COORDINATORE;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.casefile.AppointmentSlot;
import it.percorsi.referral.casefile.BookAppointment;
import it.percorsi.referral.casefile.CancelAppointment;
import it.percorsi.referral.casefile.MoveAppointment;
import it.percorsi.referral.casefile.RecordKeptAppointment;
import it.percorsi.referral.casefile.RecordMissedAppointment;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PersonCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with appointments, by page or by program. Whether the case is theirs is known before. */
@Component
public class Appointments {

    private static final int MOST_OF_OPERATOR = 1000;
    private static final int MOST_OF_CASE = 100;
    private static final int ID_LENGTH = 8;

    private final CaseQueries cases;
    private final OperatorNames operators;
    private final ViewReader<Appointment> appointments;
    private final Absences absences;
    private final Commands commands;
    private final Clock clock;

    Appointments(
            CaseQueries cases,
            OperatorNames operators,
            Views views,
            AppointmentsView appointments,
            Absences absences,
            Commands commands,
            Clock clock) {
        this.cases = cases;
        this.operators = operators;
        this.appointments = views.reader(appointments);
        this.absences = absences;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What came of a booking.
     *
     * @param appointmentId the new appointment
     * @param outcome the case's version
     */
    public record Booked(String appointmentId, CommandOutcome outcome) {}

    /** Books one, in the caller's own time; a coordinator in anybody's. */
    public Booked book(Caller caller, String caseId, AppointmentSteps.Booking booking) {
        mustNotBeErased(caseId);
        String operator = orElse(booking.operator(), caller.user());
        AppointmentSlot slot = new AppointmentSlot(
                operator,
                nameOf(caller, operator, booking.operatorName()),
                booking.appointmentOn(),
                booking.startsAt(),
                booking.minutes());
        mustBeThere(slot);
        String id = caseId + "." + CommandContext.current().newId("appointment").substring(0, ID_LENGTH);
        CommandOutcome outcome =
                send(caseId, id, new BookAppointment(caseId, id, booking.kind(), slot, booking.place(), today()));
        return new Booked(id, outcome);
    }

    CommandOutcome move(Caller caller, String appointmentId, AppointmentSteps.Move move) {
        Appointment before = find(appointmentId);
        mustNotBeErased(before.caseId());
        if (!mayMove(caller, before)) {
            throw Refused.now("appointment-of-another", null).with(before.operatorName());
        }
        String operator = orElse(move.operator(), before.operator());
        String name = operator.equals(before.operator())
                ? before.operatorName()
                : nameOf(caller, operator, move.operatorName());
        AppointmentSlot slot =
                new AppointmentSlot(operator, name, move.appointmentOn(), move.startsAt(), move.minutes());
        mustBeThere(slot);
        return send(
                before.caseId(),
                appointmentId,
                new MoveAppointment(before.caseId(), appointmentId, slot, move.place(), today()));
    }

    /** Who follows the case, whose time it is, who stands in for them (R32), and a coordinator. */
    boolean mayMove(Caller caller, Appointment appointment) {
        LocalDate on = appointment.appointmentOn();
        return caller.is(COORDINATORE)
                || absences.actingFor(caller.user()).contains(appointment.operator())
                || absences.of(appointment.operator(), on, on).stream()
                        .anyMatch(absence -> absence.substitute().equals(caller.user()))
                || cases.find(appointment.caseId())
                        .map(Seen::body)
                        .filter(document -> CaseRows.isAssigned(caller, document))
                        .isPresent();
    }

    /** R32: the same time and place with another operator. One that the other has no time for stays as it is. */
    public boolean handOver(Appointment appointment, String operator, String operatorName) {
        AppointmentSlot slot = new AppointmentSlot(
                operator, operatorName, appointment.appointmentOn(), appointment.startsAt(), appointment.minutes());
        try {
            CommandOutcome outcome = commands.send(
                    new MoveAppointment(
                            appointment.caseId(), appointment.appointmentId(), slot, appointment.place(), today()),
                    CommandContext.current().part(appointment.appointmentId()));
            shown(appointment.caseId(), appointment.appointmentId(), outcome);
            return true;
        } catch (Refused refusal) {
            return false;
        }
    }

    /** R32: nobody is met by an operator who is absent; the substitute is there. */
    private void mustBeThere(AppointmentSlot slot) {
        absences.of(slot.operator(), slot.on(), slot.on()).stream().findFirst().ifPresent(absence -> {
            throw Refused.now("operator-absent", "R32").with(absence.operatorName(), absence.substituteName());
        });
    }

    CommandOutcome cancel(String appointmentId, AppointmentSteps.Cancellation cancellation) {
        String caseId = Appointment.caseOf(appointmentId);
        return send(
                caseId,
                appointmentId,
                new CancelAppointment(caseId, appointmentId, cancellation.by(), cancellation.reason(), today()));
    }

    CommandOutcome missed(String appointmentId) {
        String caseId = Appointment.caseOf(appointmentId);
        return send(caseId, appointmentId, new RecordMissedAppointment(caseId, appointmentId, today()));
    }

    CommandOutcome kept(String appointmentId) {
        String caseId = Appointment.caseOf(appointmentId);
        return send(caseId, appointmentId, new RecordKeptAppointment(caseId, appointmentId, today()));
    }

    private CommandOutcome send(String caseId, String appointmentId, Object command) {
        return shown(caseId, appointmentId, commands.send(command));
    }

    private CommandOutcome shown(String caseId, String appointmentId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            appointments.await(appointmentId, caseId, outcome.sequence());
        }
        cases.await(caseId, outcome);
        return outcome;
    }

    /** An operator gives away no time but their own; a coordinator anybody's whose name is known. */
    private String nameOf(Caller caller, String operator, @Nullable String written) {
        if (operator.equals(caller.user())) {
            return caller.name();
        }
        if (!caller.is(COORDINATORE)) {
            throw new Denied("the time of another operator");
        }
        return operators
                .known(caller, operator)
                .or(() -> Optional.of(orElse(written, "")).filter(name -> !name.isEmpty()))
                .orElseThrow(() -> new BadInput("operatorName", "missing"));
    }

    private void mustNotBeErased(String caseId) {
        String personId = cases.find(caseId)
                .map(Seen::body)
                .map(document -> document.personId())
                .orElseThrow(() -> new NotFound("case", caseId));
        if (cases.person(personId, false).filter(PersonCard::erased).isPresent()) {
            throw Refused.now("person-erased", null);
        }
    }

    private static String orElse(@Nullable String written, String otherwise) {
        return written == null || written.isBlank() ? otherwise : written.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The version of the case that they belong to. */
    long version(String caseId) {
        return cases.find(caseId)
                .orElseThrow(() -> new NotFound("case", caseId))
                .lastOf(caseId);
    }

    /** One of them. */
    public Appointment find(String appointmentId) {
        return appointments.find(appointmentId).orElseThrow(() -> new NotFound("appointment", appointmentId));
    }

    /** One of a case; empty when it has none with that id. */
    public Optional<Appointment> ofCase(String caseId, String appointmentId) {
        return Appointment.caseOf(appointmentId).equals(caseId) ? appointments.find(appointmentId) : Optional.empty();
    }

    /** What an operator has to do from a day to another, both included, in order; without what was called off. */
    public List<Appointment> ofOperator(String ambito, String operator, LocalDate from, LocalDate to) {
        return appointments
                .list(
                        Filters.and(
                                Filters.eq("ambito", ambito),
                                Filters.eq("operator", operator),
                                Filters.gte("appointmentOn", from.toString()),
                                Filters.lte("appointmentOn", to.toString())),
                        Sorts.ascending("appointmentOn", "startsAt"),
                        MOST_OF_OPERATOR)
                .stream()
                .filter(one -> one.state() != AppointmentState.CANCELLED)
                .toList();
    }

    /** Those of a case, the latest day first. */
    public List<Appointment> ofCase(String caseId) {
        return appointments.list(
                Filters.eq("caseId", caseId), Sorts.descending("appointmentOn", "startsAt"), MOST_OF_CASE);
    }
}
