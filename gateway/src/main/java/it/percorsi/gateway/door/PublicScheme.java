package it.percorsi.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a proxy before us ends TLS, requests arrive without it: addresses for the browser must be https all the same.
 * The setting says so, not a header that anybody could send.
 */
class PublicScheme extends OncePerRequestFilter {
    private final boolean encrypted;

    PublicScheme(boolean encrypted) {
        this.encrypted = encrypted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(encrypted && !request.isSecure() ? new Encrypted(request) : request, response);
    }

    private static final class Encrypted extends HttpServletRequestWrapper {
        private static final int HTTP = 80;
        private static final int HTTPS = 443;

        Encrypted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return "https";
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public int getServerPort() {
            int port = super.getServerPort();
            return port == HTTP ? HTTPS : port;
        }

        @Override
        public StringBuffer getRequestURL() {
            String host = getServerPort() == HTTPS ? getServerName() : getServerName() + ":" + getServerPort();
            return new StringBuffer("https://").append(host).append(getRequestURI());
        }
    }
}
