package it.percorsi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages that answers are given in: Italian, and English for who asks for it. */
final class SpokenLanguages {

    static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private SpokenLanguages() {}

    private static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                // Asked for is a language, which Spring finds only where no country is named; days and numbers want
                // one.
                Locale asked = super.resolveLocale(request);
                return asked.getLanguage().equals(Locale.UK.getLanguage()) ? Locale.UK : Locale.ITALY;
            }
        };
        resolver.setSupportedLocales(List.of(Locale.ITALIAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.ITALIAN);
        // Also for what no request asks for, whatever the machine's language.
        LocaleContextHolder.setDefaultLocale(Locale.ITALY);
        return resolver;
    }

    /** Also where no handler was reached: the servlet container's own answer would be the machine's language. */
    static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }
}
