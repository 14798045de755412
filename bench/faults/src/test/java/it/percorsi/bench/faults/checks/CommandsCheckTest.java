package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.bench.faults.checks.Finding.Kind;
import it.percorsi.bench.faults.clients.Sent;
import it.percorsi.bench.faults.servers.ServiceKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsCheckTest {

    private static final Instant ASKED = Instant.parse("2026-11-22T09:00:00Z");
    private static final StoredAnswer ANSWER = answerGiven(ASKED.minusMillis(1));

    private static StoredAnswer answerGiven(Instant at) {
        return new StoredAnswer("referral", "anna:k1|HoldInterview", "case-1", 4, at);
    }

    private static StoredEvent event(long sequence, String key) {
        return new StoredEvent("referral", sequence, "e" + sequence, "case-1", sequence, "InterviewHeld", key, "d");
    }

    private static Sent sent(int status, String etag, String code) {
        Sent sent = new Sent("k1", "anna", ServiceKind.REFERRAL, "POST", "/x", "{}");
        sent.answered(new Sent.Answer(status, etag, code, "", ASKED));
        return sent;
    }

    private static List<Finding> acknowledged(Sent sent, StoredAnswer... answers) {
        return new CommandsCheck(List.of(), List.of(answers)).acknowledged(List.of(sent));
    }

    @Test
    void whatWasAcknowledgedAsItStandsIsGood() {
        assertThat(acknowledged(sent(204, "4", ""), ANSWER)).isEmpty();
        assertThat(acknowledged(sent(409, "", "start-incomplete"))).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        assertThat(acknowledged(sent(204, "4", ""))).extracting(Finding::kind).containsExactly(Kind.LOSS);
    }

    @Test
    void anotherSequenceThanAcknowledgedIsADifference() {
        assertThat(acknowledged(sent(204, "5", ""), ANSWER))
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void whatWasRefusedAndIsThereIsADifference() {
        assertThat(acknowledged(sent(409, "", "start-incomplete"), ANSWER))
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void whatWasTakenAfterTheRefusalWasAnAttemptThatNobodyAnswered() {
        assertThat(acknowledged(sent(409, "", "project-not-shared"), answerGiven(ASKED.plusMillis(1))))
                .isEmpty();
    }

    @Test
    void anAnswerWithItsEventsIsWhole() {
        assertThat(new CommandsCheck(List.of(event(3, "anna:k1"), event(4, "anna:k1")), List.of(ANSWER)).whole())
                .isEmpty();
    }

    @Test
    void anAnswerWithoutItsEventIsALoss() {
        assertThat(new CommandsCheck(List.of(), List.of(ANSWER)).whole())
                .extracting(Finding::kind)
                .containsExactly(Kind.LOSS);
    }

    @Test
    void anEventWithoutItsAnswerIsHalf() {
        assertThat(new CommandsCheck(List.of(event(4, "anna:k1")), List.of()).whole())
                .extracting(Finding::kind)
                .containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void aCommandThatWorkedTwiceIsADouble() {
        assertThat(new CommandsCheck(List.of(event(4, "anna:k1"), event(5, "anna:k1")), List.of(ANSWER)).whole())
                .extracting(Finding::kind)
                .containsExactly(Kind.DOUBLE);
        assertThat(new CommandsCheck(List.of(event(1, "anna:k1"), event(4, "anna:k1")), List.of(ANSWER)).whole())
                .extracting(Finding::kind)
                .containsExactly(Kind.DOUBLE);
    }
}
