package it.percorsi.bench.faults.checks;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.bench.faults.checks.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Three days, one of them missed without a word, 100 euro: 33.33 are taken away. */
class StipendsCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IDS = "\"placementId\":\"p\",\"stipendId\":\"p:2026-06\",\"month\":\"2026-06\",";

    private static Told told(String type, String rest) {
        return new Told(type, JSON.readTree("{" + IDS + rest + "}"));
    }

    private static List<Told> placements() {
        return new ArrayList<>(List.of(
                told("AttendanceRecorded", "\"date\":\"2026-06-01\",\"status\":\"present\""),
                told("AttendanceRecorded", "\"date\":\"2026-06-02\",\"status\":\"present\""),
                told("AttendanceCorrected", "\"date\":\"2026-06-02\",\"status\":\"absent-unjustified\""),
                told("AttendanceRecorded", "\"date\":\"2026-06-03\",\"status\":\"illness\""),
                told("AttendanceMonthConfirmed", """
                        "expectedDays":3,"days":[{"date":"2026-06-01","status":"present"},
                        {"date":"2026-06-02","status":"absent-unjustified"},{"date":"2026-06-03","status":"illness"}]""")));
    }

    private static List<Told> stipends(long proposed, long approved) {
        return new ArrayList<>(List.of(
                told("StipendAgreed", "\"monthlyCents\":10000,\"capCents\":15000"),
                told("AttendanceMonthCounted", "\"expectedDays\":3,\"unjustifiedDays\":1"),
                told("StipendComputed", "\"fullCents\":10000,\"proposedReductionCents\":" + proposed),
                told("StipendReduced", "\"reductionCents\":3333,\"payableCents\":6667"),
                told("StipendApproved", "\"payableCents\":" + approved)));
    }

    private static List<Kind> findings(List<Told> placements, List<Told> stipends) {
        return new StipendsCheck()
                .check(placements, stipends).stream().map(Finding::kind).toList();
    }

    @Test
    void R11_R15_R18_R23_moneyThatFollowsFromTheDaysIsGood() {
        StipendsCheck check = new StipendsCheck();
        assertThat(check.check(placements(), stipends(3333, 6667))).isEmpty();
        assertThat(check.approvedCents()).containsExactly(java.util.Map.entry("p:2026-06", 6667L));
    }

    @Test
    void anotherProposalOrAmountIsADifference() {
        assertThat(findings(placements(), stipends(3334, 6667))).containsExactly(Kind.DIFFERENCE);
        assertThat(findings(placements(), stipends(3333, 6666))).containsExactly(Kind.DIFFERENCE);
    }

    @Test
    void aMonthThatWasNeverCountedOrComputedIsALoss() {
        List<Told> stipends = stipends(3333, 6667);
        assertThat(findings(placements(), List.of())).containsExactly(Kind.LOSS);
        assertThat(findings(placements(), stipends.subList(0, 2))).containsExactly(Kind.LOSS);
    }

    @Test
    void aMonthCountedOrApprovedTwiceIsADouble() {
        List<Told> countedTwice = stipends(3333, 6667);
        countedTwice.add(2, countedTwice.get(1));
        List<Told> approvedTwice = stipends(3333, 6667);
        approvedTwice.add(approvedTwice.getLast());
        assertThat(findings(placements(), countedTwice)).containsExactly(Kind.DOUBLE);
        assertThat(findings(placements(), approvedTwice)).containsExactly(Kind.DOUBLE);
    }

    @Test
    void aDayConfirmedOtherwiseThanEnteredIsADifference() {
        List<Told> withoutTheCorrection = placements();
        withoutTheCorrection.remove(2);
        assertThat(findings(withoutTheCorrection, List.of())).contains(Kind.DIFFERENCE);
    }
}
