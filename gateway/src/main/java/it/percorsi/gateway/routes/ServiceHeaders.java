package it.percorsi.gateway.routes;

import it.percorsi.gateway.door.SecurityHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is changed in the headers of a service's answer. */
final class ServiceHeaders {
    private ServiceHeaders() {}

    /** Nothing personal stays in a browser or proxy unless the service says so; security headers stand there once. */
    static ServerResponse tidied(ServerRequest request, ServerResponse response) {
        HttpHeaders headers = response.headers();
        SecurityHeaders.names().forEach(headers::remove);
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response;
    }
}
