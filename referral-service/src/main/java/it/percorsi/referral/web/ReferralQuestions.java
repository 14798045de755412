package it.percorsi.referral.web;

import it.percorsi.referral.person.CodeContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the form for a referral asks back, in words. */
@Component
class ReferralQuestions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    ReferralQuestions(MessageSource messages) {
        this.messages = messages;
    }

    /** By field: what the tax code says and what was written. */
    Map<String, String> about(List<CodeContent.Mismatch> mismatches, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        mismatches.forEach(mismatch -> sentences.put(
                mismatch.field(),
                text(
                        "referral.mismatch." + mismatch.field(),
                        locale,
                        shown(mismatch.field(), mismatch.inCode(), locale),
                        shown(mismatch.field(), mismatch.written(), locale))));
        return sentences;
    }

    /** The error of a tax code that none can be. */
    Map<String, String> unreadableCode(Locale locale) {
        return Map.of("codiceFiscale", text("input.codice-fiscale", locale));
    }

    private String shown(String field, String value, Locale locale) {
        return switch (field) {
            case "sex" -> text("referral.sex." + value, locale);
            case "bornOn" -> DAY.format(LocalDate.parse(value));
            default -> value;
        };
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
