package it.percorsi.referral.privacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stipend-service keeps about a person, asked with the token of whoever asks for the dossier. */
@Component
class StipendDossier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI service;
    private final JsonMapper mapper;

    StipendDossier(@Value("${percorsi.services.stipend}") URI service, JsonMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    /** The answer about a person; several answers where several records of the human being are known there. */
    JsonNode of(List<String> records, String authorization) {
        List<JsonNode> answers = records.stream()
                .map(personId -> of(personId, authorization))
                .filter(answer -> !answer.isNull())
                .toList();
        return switch (answers.size()) {
            case 0 -> mapper.nullNode();
            case 1 -> answers.getFirst();
            default -> mapper.createArrayNode().addAll(answers);
        };
    }

    /**
     * The service's answer, as it is; null in JSON when it knows nothing of the person.
     *
     * @param authorization header of the request for the dossier
     */
    private JsonNode of(String personId, String authorization) {
        URI address = UriComponentsBuilder.fromUri(service)
                .path("/api/v1/stipends/dossier")
                .queryParam("person", "{person}")
                .build(personId);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.ACCEPT, "application/json")
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return mapper.readTree(answer.body());
            }
            if (answer.statusCode() == 404 && isUnknownPerson(answer.body())) {
                return mapper.nullNode();
            }
            throw new DossierIncomplete("stipend-service answered " + answer.statusCode());
        } catch (IOException | JacksonException unreachable) {
            throw new DossierIncomplete(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DossierIncomplete(stopped);
        }
    }

    /** The service itself says so; an address where nothing is answers otherwise. */
    private boolean isUnknownPerson(byte[] problem) {
        return mapper.readTree(problem).path("code").asString("").equals("not-found");
    }
}
