package it.percorsi.gateway.door;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that two readers may read differently: dots that climb, empty segments, path parameters, hidden
 * slashes. A route chosen by one reading must not lead to a service's inside by the other.
 */
class PlainPaths extends OncePerRequestFilter {
    private static final String DOT = "(\\.|%2e)";
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "/" + DOT + "{1,2}(/|$)|//|[;\\\\]|%(25|2f|3b|5c|0[0-9a-f]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private final Answers answers;

    PlainPaths(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            answers.to(request, Trouble.BAD_REQUEST, null).writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
