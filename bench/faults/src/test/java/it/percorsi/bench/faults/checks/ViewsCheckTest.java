package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.bench.faults.checks.Finding.Kind;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ViewsCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SealedTexts NOTHING_SEALED =
            new SealedTexts(Base64.getEncoder().encodeToString(new byte[32]), Map.of());

    private static Document document(int minutes) {
        return new Document("_id", "a")
                .append("days", List.of(new Document("minutes", minutes)))
                .append("_seen", new Document("placement", 7L));
    }

    private static List<Finding> compare(Map<String, ?> found, Map<String, ?> rebuilt) {
        return new ViewsCheck("placement view", "_seen", NOTHING_SEALED).compare(found, rebuilt);
    }

    @Test
    void theSameDocumentsAreGoodHoweverOftenTheyWereWritten() {
        assertThat(compare(
                        Map.of("v/a", document(240).append("_writes", 3)),
                        Map.of("v/a", document(240).append("_writes", 1))))
                .isEmpty();
    }

    @Test
    void aFieldThatDiffersIsNamed() {
        List<Finding> findings = compare(Map.of("v/a", document(240)), Map.of("v/a", document(120)));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DIFFERENCE);
            assertThat(finding.text()).contains("v/a.days[0].minutes", "240", "120");
        });
    }

    @Test
    void aDocumentThatStoppedBeforeTheLastEventDiffers() {
        Document late = document(240).append("_seen", new Document("placement", 6L));
        assertThat(compare(Map.of("v/a", late), Map.of("v/a", document(240))))
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void aMissingDocumentIsALossAndOneTooManyADifference() {
        assertThat(compare(Map.of(), Map.of("v/a", document(240))))
                .extracting(Finding::kind)
                .containsExactly(Kind.LOSS);
        assertThat(compare(Map.of("v/a", document(240)), Map.of()))
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void registersAreComparedToo() {
        ViewsCheck check = new ViewsCheck("stipend register", "seen", NOTHING_SEALED);
        assertThat(check.compare(
                        Map.of("r/a", entry("started", 3), "r/b", entry("started", 3)),
                        Map.of("r/a", entry("ended", 3), "r/b", entry("started", 4))))
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE, Kind.DIFFERENCE);
        assertThat(check.compared()).isEqualTo(2);
    }

    @Test
    void whichOfSeveralEventsBeganADocumentDoesNotMatter() {
        Document otherFirst = document(240).append("_seen", new Document("placement", 7L).append("other", 0L));
        assertThat(compare(Map.of("v/a", otherFirst), Map.of("v/a", document(240))))
                .isEmpty();
    }

    @Test
    void onlyCollectionsOfThisContentOfTheStoreAreRead() {
        List<String> all = List.of("cases-v2-new", "cases-v2-old");
        assertThat(Documents.read("cases-v2-new", "new", all)).isTrue();
        assertThat(Documents.read("cases-v2-old", "new", all)).isFalse();
        assertThat(Documents.read("cases-v2", "new", List.of("cases-v2"))).isTrue();
    }

    private static Object entry(String state, int sequence) {
        return JSON.readValue(
                "{\"body\":{\"state\":\"%s\"},\"seen\":{\"p\":%d}}".formatted(state, sequence), Object.class);
    }
}
