package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a plan is sent; that the services take it is proved by the test of the whole edition. */
class DemoLoadTest {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Instant TODAY = Instant.parse("2025-10-10T08:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private RecordingServer server;

    @BeforeEach
    void start() {
        server = new RecordingServer();
        server.otherwise(request -> request.contains("/imports/") ? "{\"ids\":[" + ids(1_200) + "]}" : ANY_IDS);
    }

    private static final String ANY_IDS =
            "{\"programmeId\":\"g\",\"placementId\":\"p\",\"postId\":\"o\",\"posts\":[{\"postId\":\"o\"}]}";

    private static String ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "\"id-" + n + "\"").collect(Collectors.joining(","));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyCommandIsSentOnceAndAFinishedLoadIsNotRepeated() {
        load(TODAY).run();
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(told).last().asString().contains("pronti dopo");
        load(TODAY).run();
        assertThat(commands()).isEqualTo(commands);
    }

    @Test
    void anInterruptedLoadGoesOnWithTheSamePlanOnAnotherDay() {
        server.answer(200, "{\"ids\":[" + ids(1_200) + "]}");
        server.answer(200, "{\"ids\":[" + ids(240) + "]}");
        server.answer(422, "{\"code\":\"no\"}");
        assertThatThrownBy(() -> load(TODAY).run()).isInstanceOf(DemoLoadFailed.class);
        int before = server.requests().size();

        load(Instant.parse("2025-12-24T08:00:00Z")).run();
        Set<String> again = new HashSet<>(
                server.requests().subList(before, server.requests().size()));
        assertThat(again).containsAll(server.requests().subList(0, before));
    }

    @Test
    void aRefusalNamesTheCommand() {
        server.answer(200, "{\"ids\":[" + ids(1_200) + "]}");
        server.answer(200, "{\"ids\":[" + ids(240) + "]}");
        server.answer(422, "{\"code\":\"some-rule\",\"detail\":\"perché\"}");
        assertThatThrownBy(() -> load(TODAY).run())
                .isInstanceOf(DemoLoadFailed.class)
                .hasMessageContainingAll("Segnalazione", "/api/v1/cases/", "422 some-rule perché");
        assertThat(folder.resolve("demo/loaded")).doesNotExist();
    }

    private DemoLoad load(Instant now) {
        return new DemoLoad(server.url(), folder, told::add, () -> "token", Clock.fixed(now, ITALY));
    }

    private List<String> commands() {
        return server.requests().stream()
                .filter(request -> !request.startsWith("GET "))
                .toList();
    }
}
