package it.percorsi.gateway.limits;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where anybody may answer, the answer is a name and a few lines: more, or so much as is not said before, is refused. */
public class SmallAnswers extends OncePerRequestFilter {
    /** A name and a note of their greatest length, every character of them escaped in the form. */
    private static final int MOST_BYTES = 8 * 1024;

    private final RequestMatcher open;
    private final Answers answers;

    /** A filter for paths of one pattern. */
    public SmallAnswers(String pattern, Answers answers) {
        this.open = PathPatternRequestMatcher.withDefaults().matcher(pattern);
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            answers.to(request, Trouble.TOO_LARGE, null).writeTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
