package it.percorsi.gateway.routes;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.login.RelayedToken;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service learns of who asks: the access token and nothing else. The session cookie never leaves the gateway,
 * and what a browser sent as Authorization goes nowhere. The login service alone sees the callers' own credentials.
 */
class Credentials {
    private static final String LOGIN_SERVICE_COOKIE = "accesso";

    private final String sessionCookie;

    Credentials(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    Function<ServerRequest, ServerRequest> towards(Part part) {
        if (part == Part.IDENTITY) {
            Set<String> ours = Set.of(sessionCookie);
            return request -> ServerRequest.from(request)
                    .headers(headers -> without(ours, headers))
                    .build();
        }
        Set<String> notTheirs = Set.of(sessionCookie, LOGIN_SERVICE_COOKIE);
        return request -> ServerRequest.from(request)
                .headers(headers -> {
                    without(notTheirs, headers);
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    RelayedToken.of(request.servletRequest()).ifPresent(headers::setBearerAuth);
                })
                .build();
    }

    private static void without(Set<String> names, HttpHeaders headers) {
        String kept = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !names.contains(name(cookie)))
                .collect(Collectors.joining("; "));
        if (kept.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, kept);
        }
    }

    private static String name(String cookie) {
        int end = cookie.indexOf('=');
        return (end < 0 ? cookie : cookie.substring(0, end)).strip();
    }
}
