package it.percorsi.referral.appointments;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.appointments.CalendarDay.Meeting;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An operator's appointments with the names that the reader may know; who reads them is kept. */
@Component
public class OperatorCalendar {

    private final Appointments appointments;
    private final CaseQueries cases;
    private final CaseRows rows;
    private final AccessLog accesses;
    private final Absences absences;

    OperatorCalendar(
            Appointments appointments, CaseQueries cases, CaseRows rows, AccessLog accesses, Absences absences) {
        this.appointments = appointments;
        this.cases = cases;
        this.rows = rows;
        this.accesses = accesses;
        this.absences = absences;
    }

    /** One's own calendar; another's for a coordinator, and for who stands in for that operator today (R32). */
    String operator(Caller caller, String asked) {
        if (asked.isEmpty() || asked.equals(caller.user())) {
            return caller.user();
        }
        if (!caller.is(COORDINATORE) && !absences.actingFor(caller.user()).contains(asked)) {
            throw new Denied("the calendar of another operator");
        }
        return asked;
    }

    /** Nobody gives away an operator's time but that operator and a coordinator, also not who stands in. */
    boolean mayBook(Caller caller, String operator) {
        return caller.is(COORDINATORE) || operator.equals(caller.user());
    }

    /** From a day to another, both included, in order. */
    public List<Meeting> read(Caller caller, String operator, LocalDate from, LocalDate to) {
        List<Appointment> found = appointments.ofOperator(caller.ambito(), operator, from, to);
        List<CaseDocument> known = rows.named(
                caller, found.stream().map(Appointment::caseId).distinct().toList());
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                known.stream().map(CaseDocument::caseId).toList(),
                null);
        Map<String, String> names = cases.names(known, CaseFields.asOne(caller));
        Map<String, CaseDocument> documents =
                known.stream().collect(Collectors.toMap(CaseDocument::caseId, Function.identity()));
        return found.stream()
                .map(one -> new Meeting(
                        one, names.get(one.caseId()), one.open() ? halt(documents.get(one.caseId())) : null))
                .toList();
    }

    /** People can meet about a case that was forwarded and goes on, or waits. */
    static boolean goesOn(CaseDocument document) {
        return document.endorsedOn() != null && halt(document) == null;
    }

    private static @Nullable CaseState halt(@Nullable CaseDocument document) {
        return document != null && document.state().isStanding() && document.state() != CaseState.WAITING
                ? document.state()
                : null;
    }
}
