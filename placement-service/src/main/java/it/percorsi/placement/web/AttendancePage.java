package it.percorsi.placement.web;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.placement.access.PlacementActions;
import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ConfirmAttendanceMonth;
import it.percorsi.placement.placement.RecordAttendance;
import it.percorsi.placement.placement.RecordAttendanceDays;
import it.percorsi.placement.views.attendance.AttendanceSheet;
import it.percorsi.placement.views.attendance.AttendanceSheets;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.web.CodeTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of one month, day by day. */
@Controller
@RequestMapping("/presenze/{id}/{month}")
class AttendancePage {

    private final PlacementDesk desk;
    private final Placements placements;
    private final AttendanceSheets sheets;
    private final CodeTexts texts;
    private final PlacementActions actions;
    private final Clock clock;

    AttendancePage(
            PlacementDesk desk,
            Placements placements,
            AttendanceSheets sheets,
            CodeTexts texts,
            PlacementActions actions,
            Clock clock) {
        this.desk = desk;
        this.placements = placements;
        this.sheets = sheets;
        this.texts = texts;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable YearMonth month, Caller caller, Model model) {
        PlacementDocument placement = placements.get(id);
        // Before the sheet: what comes in between is then newer than what is shown, never the other way round.
        model.addAttribute("version", sheets.version(id, month));
        AttendanceSheet sheet = sheets.get(placement, month);
        Map<AttendanceStatus, Long> counts = new LinkedHashMap<>();
        Stream.of(AttendanceStatus.values())
                .filter(status -> status != AttendanceStatus.UNKNOWN)
                .forEach(status -> counts.put(status, sheet.count(status)));
        model.addAttribute("placement", placement);
        model.addAttribute("may", actions.on(caller, placement));
        model.addAttribute("section", caller.is(Role.AZIENDA) ? "presenze" : "inserimenti");
        model.addAttribute("sheet", sheet);
        model.addAttribute("counts", counts);
        model.addAttribute("statuses", texts.choices(AttendanceStatus.class));
        model.addAttribute("usualMinutes", placement.plan().minutesADay());
        model.addAttribute("previous", neighbour(placement, month.minusMonths(1)));
        model.addAttribute("next", neighbour(placement, month.plusMonths(1)));
        model.addAttribute("names", CaseNames.path(Stream.of(placement.caseId())));
        model.addAttribute("today", LocalDate.now(clock));
        return "placement/attendance";
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @PathVariable YearMonth month,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        PlacementDocument placement = placements.get(id);
        List<RecordAttendance> changed = DayEntries.changed(
                id,
                sheets.get(placement, month),
                fields,
                fields.containsKey("fill"),
                placement.plan().minutesADay());
        if (!changed.isEmpty()) {
            desk.take(new RecordAttendanceDays(id, changed));
        }
        redirect.addFlashAttribute(
                "notice", changed.isEmpty() ? "attendance.notice.unchanged" : "attendance.notice.saved");
        return "redirect:/presenze/" + id + "/" + month;
    }

    @PostMapping("/conferma")
    String confirm(
            @PathVariable String id,
            @PathVariable YearMonth month,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate confirmedOn,
            RedirectAttributes redirect) {
        desk.take(new ConfirmAttendanceMonth(id, month, confirmedOn));
        redirect.addFlashAttribute("notice", "attendance.notice.confirmed");
        return "redirect:/presenze/" + id + "/" + month;
    }

    private static @Nullable String neighbour(PlacementDocument placement, YearMonth month) {
        return placement
                .period()
                .filter(period -> period.touches(month))
                .map(period -> "/presenze/" + placement.placementId() + "/" + month)
                .orElse(null);
    }
}
