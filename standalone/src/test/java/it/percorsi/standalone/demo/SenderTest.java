package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a request is sent again. */
class SenderTest {

    private RecordingServer server;
    private Sender sender;

    @BeforeEach
    void start() {
        server = new RecordingServer();
        sender = new Sender(server.url(), () -> "token");
    }

    @AfterEach
    void stop() {
        sender.close();
        server.close();
    }

    @Test
    void aFactThatIsStillOnItsWayIsWaitedForUnderTheSameKey() throws Exception {
        server.answer(409, "{\"code\":\"placement-unknown\"}");
        server.answer(503, "");
        server.answer(201, "{\"placementId\":\"p\"}");
        Answer answer = sender.send("POST", "/api/v1/stipends/agreements", "demo-1-x", Map.of("a", 1));
        assertThat(answer.isGood()).isTrue();
        assertThat(server.requests())
                .containsExactly(
                        "POST /api/v1/stipends/agreements demo-1-x {\"a\":1}",
                        "POST /api/v1/stipends/agreements demo-1-x {\"a\":1}",
                        "POST /api/v1/stipends/agreements demo-1-x {\"a\":1}");
    }

    @Test
    void aRefusalByARuleIsNotRepeated() throws Exception {
        server.answer(422, "{\"code\":\"stipend-over-cap\",\"detail\":\"troppo\"}");
        Answer answer = sender.send("POST", "/api/v1/stipends/agreements", "demo-1-x", Map.of());
        assertThat(answer.inWords()).isEqualTo("422 stipend-over-cap troppo");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theSameFieldsAreTheSameBytesWhateverTheirOrder() throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : List.of("tutor", "caseId", "postId", "endsOn", "startsOn")) {
            fields.put(name, "x");
        }
        sender.send("POST", "/api/v1/placements", "demo-1-placement", fields);
        assertThat(server.requests().getFirst())
                .endsWith("{\"caseId\":\"x\",\"endsOn\":\"x\",\"postId\":\"x\",\"startsOn\":\"x\",\"tutor\":\"x\"}");
    }

    @Test
    void aFileIsSentAsAForm() throws Exception {
        server.answer(200, "{}");
        sender.upload("/api/v1/imports/companies", "demo-companies", "companies.csv", "a;b\r\n");
        assertThat(server.requests().getFirst())
                .contains("name=\"file\"; filename=\"companies.csv\"")
                .contains("\r\n\r\na;b\r\n\r\n--");
    }
}
