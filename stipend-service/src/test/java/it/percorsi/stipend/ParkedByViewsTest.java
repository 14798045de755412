package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.views.View;
import it.percorsi.platform.views.Views;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a view cannot take in waits, with all that follows under the same key, until the view is built anew. */
@Import(ParkedMessagesTest.Picky.class)
class ParkedByViewsTest extends RunningService {

    @Autowired
    private PickyView pickyList;

    @Autowired
    private PickyView pickyRegister;

    @Autowired
    private Views views;

    @Autowired
    private ParkedMessages parked;

    @Autowired
    private JdbcTemplate jdbc;

    private String poison(String ofCase) {
        String id = UUID.randomUUID().toString();
        PickyView.POISON.add(id);
        others.say(id, hired(ofCase));
        return id;
    }

    private List<String> shown(PickyView view, String ofCase) {
        return (view.keeping() == View.Keeping.DURABLE
                        ? views.register(view).find(ofCase)
                        : views.reader(view).find(ofCase))
                .map(PickyView.Taken::events)
                .orElse(List.of());
    }

    private void awaitShown(PickyView view, String ofCase, String... events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shown(view, ofCase)).containsExactly(events));
    }

    private ParkedStream parkedBy(PickyView view, String ofCase, int behind) {
        return await().atMost(PATIENCE)
                .until(
                        () -> parked.streams().stream()
                                .filter(stream -> stream.isOfAView()
                                        && stream.consumerName().equals(view.name())
                                        && stream.streamKey().equals(ofCase))
                                .findFirst()
                                .orElse(null),
                        stream -> stream != null && stream.waitingBehind() == behind);
    }

    private void awaitNothingParkedBy(PickyView view) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parked.streams())
                        .noneMatch(stream -> stream.isOfAView()
                                && stream.consumerName().equals(view.name())
                                && stream.streamKey().equals(caseId)));
    }

    private HttpResponse<String> discarded(ParkedStream stream) {
        return operation()
                .post(
                        "/api/v1/operations/stipend/parked/discards",
                        "{\"message\":%d,\"reason\":\"Registrato due volte\"}".formatted(stream.message()));
    }

    private void discard(ParkedStream stream) {
        HttpResponse<String> discarded = discarded(stream);
        assertThat(discarded.statusCode()).as(discarded.body()).isEqualTo(200);
    }

    @Test
    void laterOnesOfItsKeyWaitOthersAreShownAndARebuildAfterTheMendShowsAll() {
        String first = others.say(hired(caseId));
        String second = poison(caseId);
        String third = others.say(hired(caseId));
        String elsewhere = UUID.randomUUID().toString();
        String passing = others.say(hired(elsewhere));
        for (PickyView view : List.of(pickyList, pickyRegister)) {
            ParkedStream stream = parkedBy(view, caseId, 1);
            assertThat(stream.eventId()).isEqualTo(second);
            assertThat(stream.reason().code()).isEqualTo("not-folded");
            awaitShown(view, elsewhere, passing);
            awaitShown(view, caseId, first);
        }
        assertThat(operation().get("/esercizio/stipend/stato").body())
                .contains(
                        "Mostrare l’evento nella vista «picky-list»",
                        "IllegalStateException at it.percorsi.stipend.PickyView.fold")
                .doesNotContain("a fault of the program");

        PickyView.POISON.remove(second);
        for (PickyView view : List.of(pickyList, pickyRegister)) {
            HttpResponse<String> begun =
                    operation().post("/api/v1/operations/stipend/rebuilds", "{\"view\":\"" + view.name() + "\"}");
            assertThat(begun.statusCode()).isEqualTo(202);
            awaitShown(view, caseId, first, second, third);
            awaitNothingParkedBy(view);
        }
    }

    @Test
    void givenUpWithAReasonTheViewIsBuiltWithoutIt() {
        String first = others.say(hired(caseId));
        String second = poison(caseId);
        String third = others.say(hired(caseId));
        ParkedStream stream = parkedBy(pickyList, caseId, 1);
        assertThat(operation()
                        .get("/esercizio/stipend/fermi/scarto?messaggio=" + stream.message())
                        .body())
                .contains("fa a meno di questo evento", "ricostruita da capo");
        discard(stream);
        awaitShown(pickyList, caseId, first, third);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM event WHERE payload_type LIKE '%ParkedMessageDiscarded' "
                                + "AND convert_from(payload, 'UTF8') LIKE ?",
                        Long.class, "%\"view picky-list\"%" + second + "%"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadHoldsItsKeyUntilItIsGivenUp() {
        String spoilt = UUID.randomUUID().toString();
        String first = others.say(hired(caseId));
        others.publish(caseId, "{\"placementId\": 7, ", "ce_id", spoilt, "ce_type", "it.percorsi.PersonHired");
        String third = others.say(hired(caseId));
        ParkedStream stream = parkedBy(pickyList, caseId, 1);
        assertThat(stream.eventId()).isEqualTo(spoilt);
        assertThat(stream.reason().code()).isEqualTo("unreadable");
        awaitShown(pickyList, caseId, first);

        ParkedStream ofTheRegister = parkedBy(pickyRegister, caseId, 1);
        discard(stream);
        awaitShown(pickyList, caseId, first, third);
        discard(ofTheRegister);
        awaitShown(pickyRegister, caseId, first, third);
    }

    /** The second was parked by the generation that was begun for the first, and by the one before it. */
    @Test
    void twoThatAreGivenUpOneAfterTheOtherAreBothLeftOut() {
        String first = others.say(hired(caseId));
        poison(caseId);
        String elsewhere = UUID.randomUUID().toString();
        poison(elsewhere);
        String last = others.say(hired(elsewhere));
        ParkedStream here = parkedBy(pickyList, caseId, 0);
        ParkedStream there = parkedBy(pickyList, elsewhere, 1);
        discard(here);
        discard(there);
        awaitShown(pickyList, caseId, first);
        awaitShown(pickyList, elsewhere, last);
    }

    @Test
    void aRegisterOnWhichDecisionsDependWaitsForTheMendedProgram() {
        poison(caseId);
        ParkedStream stream = parkedBy(pickyRegister, caseId, 0);
        HttpResponse<String> refused = discarded(stream);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("parked-by-a-register");
        assertThat(parked.stream(stream.message())).isPresent();
    }
}
