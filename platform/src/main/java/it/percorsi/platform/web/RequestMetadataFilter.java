package it.percorsi.platform.web;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Patience;
import it.percorsi.platform.web.conflict.ChosenFields;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Gives every request its context: who sends it, the correlation id, the idempotency key, the version that it is based
 * on, how long to wait until it is shown. A form sends its key in the field {@code _key} and the version that the person
 * saw in {@code _version}, an API client uses the headers {@code Idempotency-Key}, {@code If-Match} and {@code Prefer}.
 */
final class RequestMetadataFilter extends OncePerRequestFilter {

    private static final int MOST_REMEMBERED_BYTES = 32 * 1024 * 1024;
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEEN = Pattern.compile("-1|\\d{1,18}");

    private final EarlyProblems problems;

    RequestMetadataFilter(EarlyProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest plain, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingRequestWrapper request = new ContentCachingRequestWrapper(plain, MOST_REMEMBERED_BYTES);
        String given = request.getHeader("X-Correlation-Id");
        String correlation = given != null && CORRELATION.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader("X-Correlation-Id", correlation);
        Provenance provenance = Caller.current()
                .map(caller ->
                        new Provenance(caller.user(), caller.rolesText(), caller.organisation(), correlation, null))
                .orElseGet(() -> new Provenance("", "", "", correlation, null));
        CommandContext context;
        HttpServletRequest chosen;
        try {
            demandStorable(request);
            chosen = isForm(request) ? ChosenFields.of(request) : request;
            context = new CommandContext(
                    provenance,
                    ownKey(provenance.actor(), key(request)),
                    () -> fingerprint(request),
                    expectedVersion(request),
                    seenVersion(request));
        } catch (BadInput bad) {
            problems.malformed(bad, SpokenLanguages.of(request), response);
            return;
        }
        try (MDC.MDCCloseable line = MDC.putCloseable("correlation", correlation)) {
            context.call(() -> Patience.call(patience(request), () -> {
                chain.doFilter(chosen, response);
                return line;
            }));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** See {@link StorableTexts}; a null character in an address has no honest use either. */
    private static void demandStorable(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw new BadInput("query", "unreadable");
        }
        if (isForm(request)) {
            request.getParameterMap().forEach((field, values) -> {
                if (!Arrays.stream(values).allMatch(StorableTexts::storable)) {
                    throw new BadInput(field, "unreadable");
                }
            });
        }
    }

    private static @Nullable String key(ContentCachingRequestWrapper request) {
        if (request.getMethod().equals("GET")) {
            return null;
        }
        String key = request.getHeader("Idempotency-Key");
        if (key == null && isForm(request)) {
            key = request.getParameter("_key");
        }
        if (key == null || key.isEmpty()) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadInput("Idempotency-Key", "idempotency-key");
        }
        return key;
    }

    /** Two people never share a key, whatever they send. */
    private static @Nullable String ownKey(String actor, @Nullable String key) {
        return key == null ? null : actor + ":" + key;
    }

    /** Who sends a form or a file sees the next page; a program says what it prefers. */
    private static Duration patience(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return Patience.LONGEST;
        }
        return Collections.list(request.getHeaders("Prefer")).stream()
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))))
                .orElse(Duration.ZERO);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String version = request.getHeader("If-Match");
        if (version == null || version.equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new BadInput("If-Match", "if-match");
        }
        return Long.valueOf(matcher.group(1));
    }

    /** What the page showed from which a form comes; -1 where there was nothing yet. */
    private static @Nullable Long seenVersion(HttpServletRequest request) {
        String version = isForm(request) ? request.getParameter("_version") : null;
        if (version == null || version.isEmpty()) {
            return null;
        }
        if (!SEEN.matcher(version).matches()) {
            throw new BadInput("_version", "unreadable");
        }
        return Long.valueOf(version);
    }

    private static String fingerprint(ContentCachingRequestWrapper request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI()).getBytes(StandardCharsets.UTF_8));
            digest.update(request.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
