package it.percorsi.platform.web;

import it.percorsi.events.codes.Code;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Codes in words, for templates: {@code ${@codes.text(instrument)}}. */
public final class CodeTexts {

    private final MessageSource messages;

    /** With the messages of a service. */
    public CodeTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of the request; the code itself when a later version wrote it. */
    public String text(Code code) {
        return text(code, LocaleContextHolder.getLocale());
    }

    /** In a given language. */
    public String text(Code code, Locale locale) {
        String key = "code." + code.getClass().getSimpleName() + "." + code.code();
        return String.valueOf(messages.getMessage(key, null, code.code(), locale));
    }
}
