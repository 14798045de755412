package it.percorsi.referral.appointments;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.AppointmentPlace;
import it.percorsi.events.codes.CancellationReason;
import it.percorsi.events.codes.CancellingParty;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.absence.Absence;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseHead;
import it.percorsi.referral.views.CaseDocument;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The appointments of a case, in the case's page and on pages of their own; each form says first what follows. */
@Controller
class AppointmentPages {

    private static final String OF_CASE = "/casi/{caseId}/appuntamenti";
    private static final String NEW = OF_CASE + "/nuovo";
    private static final String ONE = OF_CASE + "/{appointmentId}";

    private final Appointments appointments;
    private final OperatorNames operators;
    private final Absences absences;
    private final CaseHead head;
    private final AccessRules rules;
    private final CodeTexts texts;

    AppointmentPages(
            Appointments appointments,
            OperatorNames operators,
            Absences absences,
            CaseHead head,
            AccessRules rules,
            CodeTexts texts) {
        this.appointments = appointments;
        this.absences = absences;
        this.operators = operators;
        this.head = head;
        this.rules = rules;
        this.texts = texts;
    }

    /** A page; within the case's page only its list. */
    @GetMapping(OF_CASE)
    String list(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        List<Appointment> all = appointments.ofCase(caseId);
        boolean may = rules.admits(caller, "POST", NEW);
        model.addAttribute(
                "next", all.stream().filter(Appointment::open).toList().reversed());
        model.addAttribute("past", all.stream().filter(one -> !one.open()).toList());
        model.addAttribute("may", may);
        model.addAttribute(
                "movable",
                may
                        ? all.stream()
                                .filter(Appointment::open)
                                .filter(one -> appointments.mayMove(caller, one))
                                .toList()
                        : List.of());
        model.addAttribute("mayBook", may && OperatorCalendar.goesOn(document));
        return part ? "referral/appointments :: list" : "referral/appointments";
    }

    @GetMapping(NEW)
    String form(
            Caller caller,
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable LocalDate data,
            @RequestParam(required = false) @Nullable LocalTime ora,
            @RequestParam(defaultValue = "") String operatore,
            Model model) {
        CaseDocument document = head.addTo(model, caller, caseId);
        model.addAttribute("kinds", texts.choices(AppointmentKind.class));
        model.addAttribute("kind", document.interviews().isEmpty() ? "first" : "assessment");
        model.addAttribute("date", data);
        model.addAttribute("time", ora);
        String follower = document.operator();
        addTime(caller, operatore.isEmpty() && follower != null ? follower : operatore, model);
        return step("nuovo", model);
    }

    @PostMapping(NEW)
    String book(
            Caller caller,
            @PathVariable String caseId,
            @Valid @ModelAttribute("appointment") AppointmentSteps.Booking booking,
            RedirectAttributes next) {
        appointments.book(caller, caseId, booking);
        return done(caseId, "Booking", next);
    }

    @GetMapping(ONE + "/{step:sposta|annulla|assenza|svolto}")
    String change(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String appointmentId,
            @PathVariable String step,
            Model model) {
        head.addTo(model, caller, caseId);
        Appointment appointment = find(caseId, appointmentId);
        model.addAttribute("appointment", appointment);
        model.addAttribute("parties", texts.choices(CancellingParty.class));
        model.addAttribute("reasons", texts.choices(CancellationReason.class));
        addTime(caller, appointment.operator(), model);
        model.addAttribute("operators", operatorChoices(caller, appointment));
        return step(step, model);
    }

    @PostMapping(ONE + "/sposta")
    String move(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable String appointmentId,
            @Valid @ModelAttribute("move") AppointmentSteps.Move move,
            RedirectAttributes next) {
        appointments.move(caller, find(caseId, appointmentId).appointmentId(), move);
        return done(caseId, "Move", next);
    }

    @PostMapping(ONE + "/annulla")
    String cancel(
            @PathVariable String caseId,
            @PathVariable String appointmentId,
            @Valid @ModelAttribute("cancellation") AppointmentSteps.Cancellation cancellation,
            RedirectAttributes next) {
        appointments.cancel(find(caseId, appointmentId).appointmentId(), cancellation);
        return done(caseId, "Cancellation", next);
    }

    @PostMapping(ONE + "/assenza")
    String missed(@PathVariable String caseId, @PathVariable String appointmentId, RedirectAttributes next) {
        appointments.missed(find(caseId, appointmentId).appointmentId());
        return done(caseId, "Missed", next);
    }

    @PostMapping(ONE + "/svolto")
    String kept(@PathVariable String caseId, @PathVariable String appointmentId, RedirectAttributes next) {
        appointments.kept(find(caseId, appointmentId).appointmentId());
        return done(caseId, "Kept", next);
    }

    private static String done(String caseId, String what, RedirectAttributes next) {
        next.addFlashAttribute("notice", "referral.done.appointment." + what);
        return "redirect:/casi/" + caseId + "/appuntamenti";
    }

    private static String step(String step, Model model) {
        model.addAttribute("step", step);
        return "referral/appointment-step";
    }

    /** Whether the case is the caller's is known; so it has to be an appointment of that case. */
    private Appointment find(String caseId, String appointmentId) {
        if (!Appointment.caseOf(appointmentId).equals(caseId)) {
            throw new NotFound("appointment", appointmentId);
        }
        return appointments.find(appointmentId);
    }

    private void addTime(Caller caller, String operator, Model model) {
        model.addAttribute("places", texts.choices(AppointmentPlace.class));
        model.addAttribute("lengths", AppointmentLengths.choices());
        model.addAttribute("operator", operator);
        model.addAttribute("operators", caller.is(COORDINATORE) ? operators.choices(caller) : Map.of());
    }

    /**
     * Whoever has it now is among them, also when nobody told their name before. Who stands in for them, today or on the
     * day of the appointment, may take it over (R32).
     */
    private Map<String, String> operatorChoices(Caller caller, Appointment appointment) {
        boolean all = caller.is(COORDINATORE);
        if (!all && !standsIn(caller, appointment)) {
            return Map.of();
        }
        Map<String, String> choices =
                new LinkedHashMap<>(all ? operators.choices(caller) : Map.of(caller.user(), caller.name()));
        choices.putIfAbsent(appointment.operator(), appointment.operatorName());
        return choices;
    }

    private boolean standsIn(Caller caller, Appointment appointment) {
        LocalDate on = appointment.appointmentOn();
        List<Absence> today = absences.coveredBy(caller.user());
        List<Absence> then = absences.of(appointment.operator(), on, on);
        return today.stream().anyMatch(absence -> absence.operator().equals(appointment.operator()))
                || then.stream().anyMatch(absence -> absence.substitute().equals(caller.user()));
    }
}
