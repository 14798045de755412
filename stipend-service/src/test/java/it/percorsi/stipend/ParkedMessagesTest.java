package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.reactions.ParkedDesk;
import it.percorsi.platform.views.View;
import it.percorsi.platformtest.TestServers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a reaction cannot act on waits in order, whoever looks at it, until a person decides. */
@Import(ParkedMessagesTest.Picky.class)
class ParkedMessagesTest extends RunningService {

    private static final String CONSUMER = ParkedMessages.reaction("PickyReaction");
    private static final String REASON = "Registrato due volte per errore";

    /** In both instances. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Picky {
        @Bean
        PickyReaction pickyReaction() {
            return new PickyReaction();
        }

        @Bean
        PickyView pickyList() {
            return new PickyView("picky-list", View.Keeping.DISPOSABLE);
        }

        @Bean
        PickyView pickyRegister() {
            return new PickyView("picky-register", View.Keeping.DURABLE);
        }
    }

    /** The service with the reaction, for the second instance. */
    @Import({StipendServiceApplication.class, Picky.class})
    static class Second {}

    @Autowired
    private ParkedMessages parked;

    @Autowired
    private ParkedDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    private String refused(String ofCase) {
        String id = UUID.randomUUID().toString();
        PickyReaction.REFUSED.add(id);
        others.say(id, hired(ofCase));
        return id;
    }

    private ParkedStream parkedOf(String ofCase, int behind) {
        return await().atMost(PATIENCE)
                .until(
                        () -> parked.streams().stream()
                                .filter(stream -> stream.streamKey().equals(ofCase) && !stream.isOfAView())
                                .findFirst()
                                .orElse(null),
                        stream -> stream != null && stream.waitingBehind() == behind);
    }

    @Test
    void laterOnesWaitOthersPassAndARetryReleasesInOrder() {
        String first = refused(caseId);
        String second = others.say(hired(caseId));
        String third = others.say(hired(caseId));
        ParkedStream stream = parkedOf(caseId, 2);
        assertThat(stream.consumer()).isEqualTo(CONSUMER);
        assertThat(stream.eventId()).isEqualTo(first);
        assertThat(stream.reason().code()).isEqualTo("month-already-counted");
        assertThat(stream.reason().rule()).isEqualTo("R18");

        String elsewhere = UUID.randomUUID().toString();
        String passing = others.say(hired(elsewhere));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(PickyReaction.takenOf(elsewhere)).containsExactly(passing));
        assertThat(PickyReaction.takenOf(caseId)).isEmpty();

        String path = "/api/v1/operations/stipend/parked";
        HttpResponse<String> listed = operation().get(path);
        assertThat(listed.body()).contains(caseId, "\"waitingBehind\":2").doesNotContain(second);
        HttpResponse<String> early = operation().post(path + "/retries", "{\"message\":" + stream.message() + "}");
        assertThat(early.body()).isEqualTo("{\"released\":0,\"stillWaits\":true}");

        PickyReaction.REFUSED.remove(first);
        HttpResponse<String> retried = operation().post(path + "/retries", "{\"message\":" + stream.message() + "}");
        assertThat(retried.body()).isEqualTo("{\"released\":3,\"stillWaits\":false}");
        assertThat(PickyReaction.takenOf(caseId)).containsExactly(first, second, third);
        HttpResponse<String> late = operation().post(path + "/retries", "{\"message\":" + stream.message() + "}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("parked-no-more");
    }

    @Test
    void whatIsGivenUpIsRecordedAndNeverComesBackAndTheRestGoesOn() {
        String first = refused(caseId);
        String second = others.say(hired(caseId));
        long message = parkedOf(caseId, 1).message();
        Browser operation = operation();
        String form = "/esercizio/stipend/fermi/scarto?messaggio=" + message;
        assertThat(operation.get(form).body())
                .contains("Non avverrà mai", "Almeno 10 caratteri", "1 messaggio", "Persona assunta");

        HttpResponse<String> hasty = operation.submit(
                form, "/esercizio/stipend/fermi/scarto", "messaggio", String.valueOf(message), "motivo", "  boh     ");
        assertThat(hasty.body()).contains("Scrivi un motivo, da 10 a 500 caratteri");
        assertThat(parked.stream(message)).isPresent();

        HttpResponse<String> done = operation.submit(
                form, "/esercizio/stipend/fermi/scarto", "messaggio", String.valueOf(message), "motivo", REASON);
        assertThat(done.body()).contains("Fatto: non aspetta più niente.").doesNotContain(caseId);
        assertThat(PickyReaction.takenOf(caseId)).containsExactly(second);

        assertThat(jdbc.queryForList(
                        "SELECT aggregate_id || convert_from(payload, 'UTF8') FROM event WHERE aggregate_id <> '' AND payload_type LIKE '%ParkedMessageDiscarded' "
                                + "AND convert_from(payload, 'UTF8') LIKE ?",
                        String.class, "%" + caseId + "%"))
                .singleElement()
                .asString()
                .contains(
                        first, REASON, "\"waitingBehind\":1", "\"topic\":\"percorsi.case-events\"", "stipend-service");

        PickyReaction.REFUSED.remove(first);
        others.say(first, hired(caseId));
        String last = others.say(hired(caseId));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(PickyReaction.takenOf(caseId)).containsExactly(second, last));
    }

    @Test
    void whatCannotBeReadIsParkedAndItsPartitionGoesOn() {
        String spoilt = UUID.randomUUID().toString();
        others.publish(caseId, "{\"placementId\": 7, ", "ce_id", spoilt, "ce_type", "it.percorsi.PersonHired");
        String second = others.say(hired(caseId));
        ParkedStream stream = parkedOf(caseId, 1);
        assertThat(stream.eventId()).isEqualTo(spoilt);
        assertThat(stream.reason().code()).isEqualTo("unreadable");
        assertThat(operation().get("/esercizio/stipend/stato").body()).contains("Il messaggio non si può leggere");

        assertThat(desk.retry(stream.message()).stillWaits()).isTrue();
        HttpResponse<String> discarded = operation()
                .post(
                        "/api/v1/operations/stipend/parked/discards",
                        "{\"message\":%d,\"reason\":\"%s\"}".formatted(stream.message(), REASON));
        assertThat(discarded.body()).isEqualTo("{\"released\":1,\"stillWaits\":false}");
        assertThat(PickyReaction.takenOf(caseId)).containsExactly(second);
    }

    @Test
    void aRecordWithoutAnyHeaderIsKeptFromEveryReactionOfTheService() {
        others.publish(caseId, "by hand");
        assertThat(await().atMost(PATIENCE)
                        .until(
                                () -> parked.streams().stream()
                                        .filter(stream -> stream.streamKey().equals(caseId))
                                        .map(ParkedStream::consumer)
                                        .toList(),
                                consumers -> consumers.size() == 2))
                .contains(CONSUMER, ParkedMessages.reaction("WhenAttendanceMonthConfirmedThenCountTheMonth"));
    }

    @Test
    void anOutageIsNoRefusalAndIsTriedUntilItIsOver() {
        String id = UUID.randomUUID().toString();
        PickyReaction.FAILING.add(id);
        others.say(id, hired(caseId));
        await().atMost(PATIENCE).until(() -> PickyReaction.FAILED.contains(id));
        assertThat(parked.heldBack(CONSUMER, List.of(caseId))).isEmpty();
        PickyReaction.FAILING.remove(id);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(PickyReaction.takenOf(caseId)).containsExactly(id));
    }

    @Test
    void nobodyButThoseWhoRunTheInstallationSeesIt() {
        for (String path : List.of(
                "/esercizio/stipend/stato", "/api/v1/operations/stipend/state", "/api/v1/operations/stipend/parked")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(operation().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** Partitions move to the second instance and back while events arrive and people retry on both. */
    @Test
    void twoInstancesAndImpatientPeopleKeepTheOrderAndLeaveNothingBehind() throws Exception {
        int cases = 12;
        Map<String, List<String>> said = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            String ofCase = UUID.randomUUID().toString();
            String first = refused(ofCase);
            refused.add(first);
            said.put(ofCase, new ArrayList<>(List.of(first)));
        }
        said.keySet().forEach(ofCase -> parkedOf(ofCase, 0));
        AtomicBoolean over = new AtomicBoolean();
        try (ConfigurableApplicationContext second =
                        PercorsiService.start(Second.class, "stipend-service", settings());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> retrying = new ArrayList<>();
            for (ParkedDesk one : List.of(desk, second.getBean(ParkedDesk.class))) {
                retrying.add(people.submit(() -> retryAll(one, said, over)));
                retrying.add(people.submit(() -> retryAll(one, said, over)));
            }
            for (int round = 0; round < 30; round++) {
                said.forEach((ofCase, ids) -> ids.add(others.say(hired(ofCase))));
                if (round == 10) {
                    PickyReaction.REFUSED.removeAll(refused);
                }
            }
            try {
                await().atMost(PATIENCE.multipliedBy(3))
                        .untilAsserted(() -> said.forEach((ofCase, ids) ->
                                assertThat(PickyReaction.takenOf(ofCase)).containsExactlyElementsOf(ids)));
            } finally {
                over.set(true);
            }
            for (Future<?> one : retrying) {
                one.get();
            }
        }
        assertThat(parked.heldBack(CONSUMER, said.keySet())).isEmpty();
    }

    private void retryAll(ParkedDesk one, Map<String, List<String>> said, AtomicBoolean over) {
        while (!over.get()) {
            parked.streams().stream()
                    .filter(stream -> said.containsKey(stream.streamKey()))
                    .forEach(stream -> parked.stream(stream.message()).ifPresent(still -> retryStill(one, still)));
        }
    }

    private static void retryStill(ParkedDesk one, ParkedStream stream) {
        try {
            one.retry(stream.message());
        } catch (Refused gone) {
            assertThat(gone.code()).isEqualTo("parked-no-more");
        }
    }

    private static String[] settings() {
        return Stream.concat(
                        TestServers.environment().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of("--server.port=0", "--spring.jmx.enabled=false"))
                .toArray(String[]::new);
    }
}
