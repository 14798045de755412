package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases that are taken on in any order at all: what holds whatever people do. */
class CaseSequencesTest {

    private static final int CASES = 300;
    private static final int COMMANDS = 40;
    private static final long SEED = 20_261_123;

    private final Random random = new Random(SEED);
    private final CommandsAtRandom people = new CommandsAtRandom(random);
    private final Cases view = new Cases();
    private final Map<String, Integer> accepted = new HashMap<>();

    @Test
    void whateverPeopleDoTheInvariantsHold() {
        try (CaseTrial trial = new CaseTrial()) {
            for (int number = 0; number < CASES; number++) {
                live(trial, "case-" + number);
            }
        }
        Set<String> never = new TreeSet<>(Set.of(
                "AcceptTransfer",
                "AcknowledgeReturn",
                "AgreeToProject",
                "CloseCase",
                "CompleteAssessment",
                "DeclineReferral",
                "DraftProject",
                "JoinWaitingList",
                "LeaveWaitingList",
                "LiftComplexity",
                "CompleteProgrammePath",
                "LeaveProgrammePath",
                "ProposeTransfer",
                "RefuseTransfer",
                "ReopenCase",
                "ResumeCase",
                "ReturnToMunicipality",
                "WithdrawTransfer"));
        never.removeAll(accepted.keySet());
        assertThat(never).as("commands that the sequences never got accepted").isEmpty();
    }

    private void live(CaseTrial trial, String caseId) {
        assertThat(trial.send(people.referral(caseId))).isEmpty();
        LocalDate on = DAY;
        @Nullable CaseDocument stored = null;
        int shown = 0;
        for (int step = 0; step < COMMANDS; step++) {
            List<CaseFileEvent> before = trial.events(caseId);
            stored = stored(stored, before.subList(shown, before.size()), shown);
            shown = before.size();
            CaseDocument document = Objects.requireNonNull(stored);
            on = on.plusDays(random.nextInt(8));
            Object command = people.command(caseId, random.nextInt(8) == 0 ? on.minusDays(20) : on);
            if (trial.send(command).isEmpty()) {
                accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
                CaseInvariants.mayBeDone(command, document.state());
            } else {
                assertThat(trial.events(caseId)).as("refused: " + command).isEqualTo(before);
            }
            CaseInvariants.clocksAreRight(document, on.plusDays(random.nextInt(60)));
        }
        List<CaseFileEvent> whole = trial.events(caseId);
        CaseInvariants.holdIn(whole);
        assertThat(stored(stored, whole.subList(shown, whole.size()), shown))
                .as(caseId)
                .isEqualTo(stored(null, whole, 0));
    }

    private @Nullable CaseDocument folded(
            @Nullable CaseDocument document, List<CaseFileEvent> events, int firstPosition) {
        @Nullable CaseDocument next = document;
        int position = firstPosition;
        for (CaseFileEvent event : events) {
            RecordedEvent recorded = new RecordedEvent(
                    "e" + position,
                    event,
                    event.caseId(),
                    position,
                    Instant.EPOCH,
                    Provenance.of(Map.of()),
                    position++);
            next = view.fold(next, event.caseId(), recorded);
        }
        return next;
    }

    /** As the view keeps it: written and read again after every few events. */
    private @Nullable CaseDocument stored(
            @Nullable CaseDocument document, List<CaseFileEvent> events, int firstPosition) {
        CaseDocument next = folded(document, events, firstPosition);
        return next == null ? null : Json.read(Json.bytes(next.withoutHealth()), CaseDocument.class);
    }
}
