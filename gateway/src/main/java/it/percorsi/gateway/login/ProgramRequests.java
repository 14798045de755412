package it.percorsi.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests of programs: with a bearer token and without a session cookie.
 *
 * @param sessionCookie the cookie's name
 */
record ProgramRequests(String sessionCookie) implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Cookie[] cookies = request.getCookies();
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && (cookies == null
                        || Arrays.stream(cookies)
                                .noneMatch(cookie -> cookie.getName().equals(sessionCookie)));
    }
}
