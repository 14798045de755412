package it.percorsi.stipend.web;

import it.percorsi.events.codes.ReductionReason;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.Euro;
import it.percorsi.stipend.stipends.DecisionNote;
import it.percorsi.stipend.views.months.MonthlyStipend;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it would be taken, for the page that shows its consequences.
 *
 * @param whole whether the stipend is left whole
 * @param reductionCents to be taken away, in euro cents
 * @param payableCents what would be left, in euro cents
 * @param reasons why
 * @param note words
 * @param tutor who decides
 * @param decidedOn date; null when it was not given
 * @param errors what has to be mended first: key of the message by field
 */
public record DecisionDraft(
        boolean whole,
        long reductionCents,
        long payableCents,
        List<ReductionReason> reasons,
        String note,
        String tutor,
        @Nullable LocalDate decidedOn,
        Map<String, String> errors) {

    /** Reads what was written about a stipend. */
    static DecisionDraft of(DecisionForm form, MonthlyStipend stipend, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        boolean whole = "whole".equals(form.choice());
        if (!whole && !"reduce".equals(form.choice())) {
            errors.put("choice", "stipend.error.choice");
        }
        long reduction = whole ? 0 : reduction(form.amount(), stipend.fullCents(), errors);
        List<ReductionReason> reasons = whole || form.reasons() == null ? List.of() : form.reasons();
        if (!whole && reasons.isEmpty()) {
            errors.put("reasons", "stipend.error.reasons");
        }
        String note = form.note() == null ? "" : form.note().strip();
        if (note.length() > DecisionNote.MOST) {
            errors.put("note", "input.note-too-long");
        }
        String tutor = form.tutor() == null ? "" : form.tutor().strip();
        if (tutor.isEmpty()) {
            errors.put("tutor", "stipend.error.tutor");
        }
        if (form.decidedOn() == null) {
            errors.put("decidedOn", "stipend.error.date");
        } else if (form.decidedOn().isAfter(today)) {
            errors.put("decidedOn", "refusal.date-in-future");
        }
        return new DecisionDraft(
                whole, reduction, stipend.fullCents() - reduction, reasons, note, tutor, form.decidedOn(), errors);
    }

    private static long reduction(@Nullable String amount, long fullCents, Map<String, String> errors) {
        try {
            long cents = Euro.cents("amount", amount == null ? "" : amount);
            if (cents <= 0 || cents > fullCents) {
                errors.put("amount", "stipend.error.amount");
            }
            return cents;
        } catch (BadInput unreadable) {
            errors.put("amount", "input." + unreadable.code());
            return 0;
        }
    }
}
