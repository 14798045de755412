package it.percorsi.gateway.door;

import it.percorsi.gateway.trouble.SentForm;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Lets form bodies pass unread. Asked for parameters, a servlet container reads the body; the gateway asks to build the
 * address, and the service would get an empty form. Here only the address has parameters. What passes is remembered, up
 * to a bound: a form whose service does not answer can be sent again from the page that says so ({@link SentForm}).
 */
class UnreadForms extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithQueryOnly(request), response);
    }

    private static final class WithQueryOnly extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        WithQueryOnly(HttpServletRequest request) {
            super(new ContentCachingRequestWrapper(request, SentForm.MOST_BYTES));
            if (request.getQueryString() != null) {
                MvcUtils.decodeQueryString(request.getQueryString(), StandardCharsets.UTF_8)
                        .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
            }
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
