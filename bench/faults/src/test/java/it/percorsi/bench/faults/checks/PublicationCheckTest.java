package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.bench.faults.checks.Finding.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationCheckTest {

    private static StoredEvent stored(long number) {
        return new StoredEvent("referral", number, "e" + number, "case-1", number, "InterviewHeld", "", "d" + number);
    }

    private static PublishedEvent published(long number, long offset) {
        return new PublishedEvent(
                "referral", "percorsi.case-events", 3, offset, "case-1", "e" + number, "case-1", number, "d" + number);
    }

    private static PublishedEvent otherBytes(long number, long offset) {
        PublishedEvent good = published(number, offset);
        return new PublishedEvent(
                good.service(),
                good.topic(),
                good.partition(),
                offset,
                good.key(),
                good.id(),
                good.aggregate(),
                good.sequence(),
                "other");
    }

    private static List<Kind> findings(PublishedEvent... events) {
        return new PublicationCheck(List.of(stored(1), stored(2)))
                .check(Arrays.asList(events)).stream().map(Finding::kind).toList();
    }

    @Test
    void everyEventInItsOrderIsGood() {
        assertThat(findings(published(1, 0), published(2, 1))).isEmpty();
    }

    @Test
    void exactRepeatsAreGoodAndCounted() {
        PublicationCheck check = new PublicationCheck(List.of(stored(1), stored(2)));
        assertThat(check.check(List.of(published(1, 0), published(2, 1), published(1, 2), published(2, 3))))
                .isEmpty();
        assertThat(check.repeats()).isEqualTo(2);
    }

    @Test
    void anEventThatIsNotPublishedIsALoss() {
        assertThat(findings(published(1, 0))).containsExactly(Kind.LOSS);
    }

    @Test
    void anEventOfNoStoreIsADifference() {
        assertThat(findings(published(1, 0), published(2, 1), published(9, 2))).containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void aRepeatWithOtherBytesIsADouble() {
        assertThat(findings(published(1, 0), published(2, 1), otherBytes(2, 2))).containsExactly(Kind.DOUBLE);
    }

    @Test
    void otherBytesThanStoredAreADifference() {
        assertThat(findings(published(1, 0), otherBytes(2, 1))).containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void anotherOrderThanThatOfTheStoreIsADifferenceForAggregateAndKey() {
        assertThat(findings(published(2, 0), published(1, 1))).containsExactly(Kind.DIFFERENCE, Kind.DIFFERENCE);
    }
}
