package it.percorsi.identity.pages;

import it.percorsi.identity.accounts.InvalidAccount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Problems in words. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Why something was not done, as the frame of pages shows it.
     *
     * @param code stable code
     * @param rule number of a rule, here never
     * @param message in words
     * @param details none
     */
    public record Refusal(String code, @Nullable String rule, String message, List<String> details) {}

    /** A sentence by field. */
    public Map<String, String> sentences(InvalidAccount invalid) {
        Map<String, String> sentences = new TreeMap<>();
        invalid.problems().forEach((field, code) -> sentences.put(field, text(code)));
        return sentences;
    }

    /** For the frame, where there is no field to show it at. */
    public Refusal refusal(InvalidAccount invalid) {
        String code = invalid.problems().values().iterator().next();
        return new Refusal(code, null, text(code), List.of());
    }

    private String text(String code) {
        return messages.getMessage("identity.problem." + code, null, LocaleContextHolder.getLocale());
    }
}
