package it.percorsi.gateway.trouble;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer the gateway gives itself.
 *
 * @param status its status
 * @param type its media type, UTF-8
 * @param retryAfter seconds after which to try again, 0 for none
 * @param text its body
 */
public record Answer(HttpStatus status, MediaType type, int retryAfter, String text) {
    /** The answer for a route. */
    public ServerResponse asServerResponse() {
        return ServerResponse.status(status).build((request, response) -> {
            writeTo(response);
            return null;
        });
    }

    /** Writes the answer where no route is involved. */
    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
        }
        response.getOutputStream().write(body);
    }
}
