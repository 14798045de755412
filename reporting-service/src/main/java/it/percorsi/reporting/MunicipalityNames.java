package it.percorsi.reporting;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Municipalities by name, for templates: {@code ${@municipalityNames.of(code)}}. */
@Component
public class MunicipalityNames {

    private final MessageSource messages;

    MunicipalityNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of an ISTAT code; the code itself when it has none, and the word for unknown when it is empty. */
    public String of(String code) {
        Locale locale = LocaleContextHolder.getLocale();
        String key = code.isEmpty() ? "reporting.municipality.unknown" : "municipality." + code;
        return String.valueOf(messages.getMessage(key, null, code, locale));
    }
}
