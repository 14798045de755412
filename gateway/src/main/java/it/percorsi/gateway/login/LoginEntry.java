package it.percorsi.gateway.login;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Audience;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * What happens when nobody is logged in: a person is led to the login and back to the page, a page that asked for a part
 * of itself is told to go there as a whole, a program gets 401.
 */
@Component
class LoginEntry implements AuthenticationEntryPoint {
    private final Answers answers;

    LoginEntry(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Audience audience = Audience.of(request, request.getRequestURI());
        if (audience != Audience.PROGRAM && "true".equals(request.getHeader("HX-Request"))) {
            OwnPath page = OwnPath.within(request.getHeader("HX-Current-URL"));
            response.setHeader("HX-Redirect", LoginRequests.address(page));
        } else if (audience == Audience.PAGE) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(LoginRequests.address(asked(request)));
            return;
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        answers.to(request, Trouble.LOGIN_NEEDED, null).writeTo(response);
    }

    /** A form cannot be sent again after the login: its page can be shown again. */
    private static OwnPath asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return OwnPath.within(request.getHeader(HttpHeaders.REFERER));
        }
        String query = request.getQueryString();
        return OwnPath.of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }
}
