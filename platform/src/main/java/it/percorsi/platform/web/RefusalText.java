package it.percorsi.platform.web;

import it.percorsi.platform.commands.Refused;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A refusal in words, for a page or a problem document.
 *
 * @param code stable code
 * @param rule the rule's number; null when there is none
 * @param message what was refused and how to go on
 * @param details what is missing or wrong, each with its code
 */
public record RefusalText(String code, @Nullable String rule, String message, List<Detail> details) {

    /**
     * One thing that is missing or wrong.
     *
     * @param code stable code
     * @param text in words
     */
    public record Detail(String code, String text) {}

    /** In the words of the message files. */
    public static RefusalText of(Refused refusal, MessageSource messages, Locale locale) {
        String key = "refusal." + refusal.code();
        String message = messages.getMessage(key, refusal.arguments().toArray(), refusal.code(), locale);
        List<Detail> details = refusal.details().stream()
                .map(detail -> new Detail(
                        detail, String.valueOf(messages.getMessage(key + "." + detail, null, detail, locale))))
                .toList();
        return new RefusalText(refusal.code(), refusal.rule(), String.valueOf(message), details);
    }
}
