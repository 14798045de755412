package it.percorsi.referral.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.ProgrammePathEvent;
import it.percorsi.events.casefile.ProgrammePathLeft;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.casefile.ProgrammePhaseEntered;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R41: how the paths of a case are kept. */
class CasePathsViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final CasePathsView VIEW = new CasePathsView();

    private static JsonNode stored(ProgrammePathEvent... events) {
        @Nullable PathsOfCase current = null;
        for (ProgrammePathEvent event : events) {
            RecordedEvent recorded =
                    new RecordedEvent("event", event, "case-1", 1, Instant.EPOCH, Provenance.of(Map.of()), 1);
            current = VIEW.fold(current, "case-1/p1", recorded);
        }
        return JsonMapper.builder().build().valueToTree(current);
    }

    private static ProgrammePathTaken taken(LocalDate on) {
        return new ProgrammePathTaken(
                "case-1",
                "person-1",
                "legnano",
                "015118",
                "p1",
                "SOSteniAMOci",
                List.of(new ProgrammePhase("Raccordo", 1, 0, true)),
                on);
    }

    private static ProgrammePhaseEntered entered(LocalDate on) {
        return new ProgrammePhaseEntered("case-1", "legnano", "015118", "p1", 1, "Raccordo", on);
    }

    private static ProgrammePathLeft left(LocalDate on) {
        return new ProgrammePathLeft("case-1", "legnano", "015118", "p1", 1, PathLeaveReason.MOVED, on);
    }

    @Test
    void R41_pathsAreCountedFromOneIndexOfPlainFieldsWithoutTheirMeetings() {
        JsonNode away = stored(taken(DAY), entered(DAY), left(DAY));
        assertThat(away.get("place").asString()).isEqualTo("p1/left");
        assertThat(away.get("leftBefore").asInt()).isZero();
        JsonNode back = stored(taken(DAY), entered(DAY), left(DAY), taken(DAY.plusDays(1)), entered(DAY.plusDays(1)));
        assertThat(back.get("place").asString()).isEqualTo("p1/1");
        assertThat(back.get("leftBefore").asInt()).isEqualTo(1);
        List<String> counted = List.of("ambito", "programmeId", "place", "leftBefore");
        assertThat(VIEW.indexes()).contains(counted);
        assertThat(counted)
                .as("an index on a list covers nothing")
                .allSatisfy(field -> assertThat(back.get(field).isValueNode()).isTrue());
    }
}
