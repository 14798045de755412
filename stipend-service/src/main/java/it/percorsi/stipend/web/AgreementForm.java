package it.percorsi.stipend.web;

import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.Euro;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An amount as it was written down; nothing else may speak for it (R17).
 *
 * @param amount euro for a whole month
 * @param agreedOn date
 */
public record AgreementForm(
        @Nullable String amount,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate agreedOn) {

    /** Key of the message about what has to be mended, by field. */
    Map<String, String> errors(long capCents, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            long cents = cents();
            if (cents <= 0) {
                errors.put("amount", "input.amount");
            } else if (cents > capCents) {
                errors.put("amount", "stipend.error.over-cap");
            }
        } catch (BadInput unreadable) {
            errors.put("amount", "input." + unreadable.code());
        }
        if (agreedOn == null) {
            errors.put("agreedOn", "stipend.error.date");
        } else if (agreedOn.isAfter(today)) {
            errors.put("agreedOn", "refusal.date-in-future");
        }
        return errors;
    }

    long cents() {
        return Euro.cents("amount", amount == null ? "" : amount);
    }
}
