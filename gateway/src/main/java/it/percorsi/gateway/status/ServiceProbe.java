package it.percorsi.gateway.status;

import it.percorsi.gateway.Part;
import it.percorsi.gateway.ServiceAddresses;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks all services at once whether they are ready. */
@Component
class ServiceProbe implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ServiceAddresses addresses;

    ServiceProbe(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    /** Every part with whether its service is ready; takes about a second at most. */
    Map<Part, Boolean> ask() {
        Map<Part, CompletableFuture<Boolean>> asked = new EnumMap<>(Part.class);
        addresses.parts().forEach(part -> asked.put(part, ask(part)));
        Map<Part, Boolean> answers = new EnumMap<>(Part.class);
        asked.forEach((part, answer) -> answers.put(part, answer.join()));
        return answers;
    }

    private CompletableFuture<Boolean> ask(Part part) {
        var request = HttpRequest.newBuilder(addresses.of(part).resolve(part.base() + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> failure == null && response.statusCode() == 200);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
