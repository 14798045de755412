package it.percorsi.platform.web;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.json.Codes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** A closed list for a form: value and words, in its order. */
    public <C extends Enum<C> & Code> Map<String, String> choices(Class<C> list) {
        return choices(Codes.known(list));
    }

    /** The same of some codes. */
    public Map<String, String> choices(List<? extends Code> codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code.code(), text(code)));
        return choices;
    }

    /** In a given language. */
    public String text(Code code, Locale locale) {
        String key = "code." + code.getClass().getSimpleName() + "." + code.code();
        return String.valueOf(messages.getMessage(key, null, code.code(), locale));
    }
}
