package it.percorsi.gateway.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A language that Percorsi speaks. People choose it once for their browser, whose own language does not count: the
 * service is Italian, and many a browser is not. A program says what it wants with every request.
 */
public enum Language {
    /** Where nothing was chosen. */
    ITALIAN(Locale.ITALIAN),
    /** For who reads no Italian. */
    ENGLISH(Locale.ENGLISH);

    static final String COOKIE = "lingua";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For dates, numbers and texts. */
    public Locale locale() {
        return locale;
    }

    /** Its tag in HTML and HTTP, such as {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findAny();
    }

    /** The one to answer a request in. */
    public static Language of(HttpServletRequest request) {
        return isOfAProgram(request) ? wanted(request) : chosen(request);
    }

    /** Tells a service in which language to answer. */
    public static ServerRequest passOn(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> headers.set(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        of(request.servletRequest()).tag()))
                .build();
    }

    private static boolean isOfAProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Without the header a request has the machine's language, which says nothing. */
    private static Language wanted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? ITALIAN
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> tagged(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(ITALIAN);
    }

    private static Language chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ITALIAN
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> tagged(cookie.getValue()).stream())
                        .findFirst()
                        .orElse(ITALIAN);
    }
}
