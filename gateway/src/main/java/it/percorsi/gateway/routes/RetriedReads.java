package it.percorsi.gateway.routes;

import it.percorsi.gateway.trouble.Trouble;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Repeats a GET or HEAD that got no answer at all, twice at most. Nothing else is ever repeated: a POST whose answer
 * was lost may have been carried out. A read that timed out is not repeated either, it would only wait once more.
 */
@Component
class RetriedReads implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        boolean read =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        for (int tried = 1; ; tried++) {
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                if (!read || tried == TRIES || Trouble.of(e) == Trouble.SERVICE_SLOW) {
                    throw e;
                }
                Thread.sleep(PAUSE.multipliedBy(tried));
            }
        }
    }
}
