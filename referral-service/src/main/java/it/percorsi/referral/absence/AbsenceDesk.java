package it.percorsi.referral.absence;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.appointments.Appointments;
import it.percorsi.referral.appointments.CalendarDay.Meeting;
import it.percorsi.referral.appointments.OperatorCalendar;
import it.percorsi.referral.appointments.OperatorNames;
import it.percorsi.referral.views.WorkList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** R32: who plans, shortens and calls off whose absence, and what it means for cases and appointments. */
@Component
public class AbsenceDesk {

    private static final int ID_LENGTH = 8;
    private static final int MOST_PAST = 50;

    private final Absences absences;
    private final OperatorNames operators;
    private final OperatorCalendar calendar;
    private final Appointments appointments;
    private final WorkList list;
    private final Commands commands;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            OperatorNames operators,
            OperatorCalendar calendar,
            Appointments appointments,
            WorkList list,
            Commands commands,
            Clock clock) {
        this.absences = absences;
        this.operators = operators;
        this.calendar = calendar;
        this.appointments = appointments;
        this.list = list;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Absences as a list.
     *
     * @param open those to come and those that last, the next first
     * @param past the latest of those that are over or were called off
     */
    record Overview(List<Absence> open, List<Absence> past) {}

    /**
     * An appointment within an absence.
     *
     * @param meeting the appointment
     * @param free whether the substitute has the time
     */
    record Touched(Meeting meeting, boolean free) {}

    /**
     * What an absence means.
     *
     * @param cases how many open cases the operator follows
     * @param appointments the operator's appointments from today on that fall into it
     */
    record Meaning(long cases, List<Touched> appointments) {

        /** How many of them the substitute has the time for. */
        public long free() {
            return appointments.stream().filter(Touched::free).count();
        }
    }

    /** All of the ambito. */
    Overview overview() {
        LocalDate today = LocalDate.now(clock);
        Comparator<Absence> byDay = Comparator.comparing(Absence::firstDay).thenComparing(Absence::operatorName);
        Predicate<Absence> open = absence -> absence.isOpen(today);
        return new Overview(
                absences.all().stream().filter(open).sorted(byDay).toList(),
                absences.all().stream()
                        .filter(open.negate())
                        .sorted(byDay.reversed())
                        .limit(MOST_PAST)
                        .toList());
    }

    /** The rule of rows for who reads: who is concerned, and a coordinator. */
    public Optional<Row> open(Caller caller, String absenceId) {
        return row(
                absenceId,
                absence -> mayChange(caller, absence)
                        || (caller.is(OPERATORE) && caller.user().equals(absence.substitute())));
    }

    /** The rule of rows for who changes it: the operator who is absent, and a coordinator. */
    public Optional<Row> change(Caller caller, String absenceId) {
        return row(absenceId, absence -> mayChange(caller, absence));
    }

    private Optional<Row> row(String absenceId, Predicate<Absence> may) {
        return absences.find(absenceId)
                .map(Absences.Versioned::absence)
                .filter(may)
                .map(absence -> Row.aboutNobody());
    }

    static boolean mayChange(Caller caller, Absence absence) {
        return caller.is(COORDINATORE) || (caller.is(OPERATORE) && caller.user().equals(absence.operator()));
    }

    Absences.Versioned find(String absenceId) {
        return absences.find(absenceId).orElseThrow(() -> new NotFound("absence", absenceId));
    }

    /** Who can be absent, and stand in: user names with the names as people read them. */
    Map<String, String> colleagues(Caller caller) {
        Map<String, String> all = operators.colleagues(caller.ambito());
        if (caller.is(OPERATORE) && !caller.program()) {
            all.putIfAbsent(caller.user(), caller.name());
        }
        return all;
    }

    /** What it means, planned or about to be; what is handed over already counts no more. */
    Meaning meaning(Caller caller, Absence absence) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = absence.firstDay().isBefore(today) ? today : absence.firstDay();
        List<Meeting> busy = calendar.read(caller, absence.substitute(), from, absence.lastDay());
        List<Touched> touched = calendar.read(caller, absence.operator(), from, absence.lastDay()).stream()
                .filter(meeting -> meeting.appointment().open())
                .map(meeting -> new Touched(
                        meeting, meeting.halt() == null && busy.stream().noneMatch(other -> cross(meeting, other))))
                .toList();
        return new Meaning(list.openCasesByOperator(caller.ambito()).getOrDefault(absence.operator(), 0L), touched);
    }

    private static boolean cross(Meeting one, Meeting other) {
        return other.appointment().open()
                && one.appointment().appointmentOn().equals(other.appointment().appointmentOn())
                && one.appointment().startsAt().isBefore(other.appointment().endsAt())
                && other.appointment().startsAt().isBefore(one.appointment().endsAt());
    }

    /**
     * What came of a plan.
     *
     * @param absenceId the new absence
     * @param outcome the version
     */
    record Planned(String absenceId, CommandOutcome outcome) {}

    Planned plan(Caller caller, AbsenceSteps.Plan plan) {
        PlanAbsence command = command(caller, plan);
        CommandOutcome outcome = commands.send(command);
        absences.refresh();
        return new Planned(command.absenceId(), outcome);
    }

    /** Refuses what would be refused; the absence as it would be, when nothing would. */
    Absence check(Caller caller, AbsenceSteps.Plan plan) {
        PlanAbsence command = command(caller, plan);
        AbsenceNeedsASubstitute.check(command, absences.all());
        return command.absence();
    }

    private PlanAbsence command(Caller caller, AbsenceSteps.Plan plan) {
        String operator = operator(caller, plan);
        Map<String, String> known = colleagues(caller);
        return new PlanAbsence(
                AbsencesOfAmbito.idOf(caller.ambito()),
                caller.ambito(),
                caller.ambito() + "."
                        + CommandContext.current().newId("absence").substring(0, ID_LENGTH),
                operator,
                nameOf(known, operator),
                plan.firstDay(),
                plan.lastDay(),
                plan.substitute(),
                nameOf(known, plan.substitute()),
                LocalDate.now(clock));
    }

    /** An operator plans their own absence only. */
    private static String operator(Caller caller, AbsenceSteps.Plan plan) {
        String asked = plan.operator();
        String operator = asked == null || asked.isBlank() ? caller.user() : asked;
        if (!caller.is(COORDINATORE) && !operator.equals(caller.user())) {
            throw new Denied("the absence of another operator");
        }
        return operator;
    }

    private static String nameOf(Map<String, String> known, String user) {
        String name = known.get(user);
        if (name == null) {
            throw Refused.ever("operator-unknown", "R32").with(user);
        }
        return name;
    }

    CommandOutcome shorten(Caller caller, String absenceId, LocalDate lastDay) {
        return send(
                new ShortenAbsence(AbsencesOfAmbito.idOf(caller.ambito()), absenceId, lastDay, LocalDate.now(clock)));
    }

    CommandOutcome callOff(Caller caller, String absenceId) {
        return send(new CallOffAbsence(AbsencesOfAmbito.idOf(caller.ambito()), absenceId, LocalDate.now(clock)));
    }

    private CommandOutcome send(AbsenceCommand command) {
        CommandOutcome outcome = commands.send(command, CommandContext.current().aboutAPart());
        absences.refresh();
        return outcome;
    }

    /** Gives the substitute every appointment within it that the substitute has time for; how many those were. */
    long handOver(Caller caller, String absenceId) {
        Absence absence = find(absenceId).absence();
        if (!absence.isOpen(LocalDate.now(clock))) {
            throw Refused.now("absence-not-open", null);
        }
        return meaning(caller, absence).appointments().stream()
                .filter(Touched::free)
                .filter(touched -> appointments.handOver(
                        touched.meeting().appointment(), absence.substitute(), absence.substituteName()))
                .count();
    }
}
