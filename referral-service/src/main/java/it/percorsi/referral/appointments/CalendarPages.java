package it.percorsi.referral.appointments;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.absence.Absence;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.appointments.CalendarDay.Meeting;
import it.percorsi.referral.views.CaseFilter;
import it.percorsi.referral.views.CaseSort;
import it.percorsi.referral.views.Follower;
import it.percorsi.referral.views.WorkList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A week or a day of an operator. */
@Controller
class CalendarPages {

    private static final String CALENDAR = "/calendario";
    private static final String DAY = "giorno";
    private static final int WEEK = 7;
    private static final int MOST_CASES = 50;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final OperatorCalendar calendar;
    private final OperatorNames operators;
    private final WorkList list;
    private final CaseRows rows;
    private final AccessLog accesses;
    private final Absences absences;
    private final Clock clock;

    CalendarPages(
            OperatorCalendar calendar,
            OperatorNames operators,
            WorkList list,
            CaseRows rows,
            AccessLog accesses,
            Absences absences,
            Clock clock) {
        this.calendar = calendar;
        this.operators = operators;
        this.list = list;
        this.rows = rows;
        this.accesses = accesses;
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping(CALENDAR)
    String show(
            Caller caller,
            @RequestParam(defaultValue = "") String operatore,
            @RequestParam(required = false) @Nullable LocalDate da,
            @RequestParam(defaultValue = "settimana") String vista,
            Model model) {
        String operator = calendar.operator(caller, operatore);
        LocalDate today = LocalDate.now(clock);
        boolean oneDay = vista.equals(DAY);
        LocalDate asked = da == null ? today : within(da);
        LocalDate first = oneDay ? asked : asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = oneDay ? first : first.plusDays(WEEK - 1L);
        Map<LocalDate, List<Meeting>> meetings = calendar.read(caller, operator, first, last).stream()
                .collect(Collectors.groupingBy(meeting -> meeting.appointment().appointmentOn()));
        List<Absence> away = absences.of(operator, first, last);
        boolean mayBook = calendar.mayBook(caller, operator);
        model.addAttribute(
                "days",
                first.datesUntil(last.plusDays(1))
                        .filter(day -> oneDay || meetings.containsKey(day) || isWorkday(day))
                        .map(day -> CalendarDay.of(day, meetings.getOrDefault(day, List.of()), away, today, mayBook))
                        .toList());
        model.addAttribute("operator", operator);
        model.addAttribute("operatorName", operators.nameOf(caller, operator));
        model.addAttribute("operators", caller.is(COORDINATORE) ? operators.choices(caller) : Map.of());
        model.addAttribute("mayLink", mayBook);
        model.addAttribute("covered", absences.coveredBy(caller.user()));
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("today", today);
        model.addAttribute("oneDay", oneDay);
        int step = oneDay ? 1 : WEEK;
        model.addAttribute("earlier", href(operatore, first.minusDays(step), vista));
        model.addAttribute("later", href(operatore, first.plusDays(step), vista));
        model.addAttribute("now", href(operatore, null, vista));
        boolean thisWeek = !today.isBefore(first) && !today.isAfter(last);
        model.addAttribute("other", href(operatore, thisWeek ? today : first, oneDay ? "settimana" : DAY));
        return "referral/calendar";
    }

    /** About whom the free time is to be used: one of the cases that are the operator's today. */
    @GetMapping("/calendario/nuovo")
    String choose(
            Caller caller,
            @RequestParam(defaultValue = "") String operatore,
            @RequestParam LocalDate data,
            @RequestParam LocalTime ora,
            Model model) {
        String operator = calendar.operator(caller, operatore);
        if (!calendar.mayBook(caller, operator)) {
            throw new Denied("the time of another operator");
        }
        WorkList.Page page = list.page(
                new CaseFilter(
                        rows.reach(caller),
                        null,
                        null,
                        null,
                        new Follower(absences.actingFor(operator)),
                        null,
                        null,
                        null),
                CaseSort.LATEST,
                null,
                MOST_CASES);
        accesses.record(caller, AccessLog.Kind.SEARCH, page.caseIds(), null);
        model.addAttribute(
                "lines",
                page.lines().stream()
                        .filter(line -> OperatorCalendar.goesOn(line.document()))
                        .toList());
        model.addAttribute("date", data);
        model.addAttribute("time", ora);
        model.addAttribute("operator", operatore);
        model.addAttribute("operatorName", operators.nameOf(caller, operator));
        model.addAttribute("back", href(operatore, data, "settimana"));
        return "referral/calendar-new";
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new BadInput("da", "unreadable");
        }
        return day;
    }

    private static String href(String operator, @Nullable LocalDate day, String view) {
        Map<String, Object> values = new LinkedHashMap<>();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(CALENDAR);
        if (!operator.isEmpty()) {
            address.queryParam("operatore", "{operator}");
            values.put("operator", operator);
        }
        if (day != null) {
            address.queryParam("da", day);
        }
        if (view.equals(DAY)) {
            address.queryParam("vista", DAY);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
