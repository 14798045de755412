package it.percorsi.stipend.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReductionReason;
import it.percorsi.events.stipend.StipendLine;
import it.percorsi.stipend.views.months.Days;
import it.percorsi.stipend.views.months.Decision;
import it.percorsi.stipend.views.months.MonthlyStipend;
import it.percorsi.stipend.views.months.StipendState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void R18_aProposalIsExplainedDayByDay() {
        List<Explanation.Line> lines = Explanation.of(may(12_750, null));

        assertThat(lines)
                .containsExactly(
                        new Explanation.Line("agreed", 0, 15_000, false),
                        new Explanation.Line("unjustified-absence", 3, -2_250, false),
                        new Explanation.Line("justified-absence", 1, 0, false),
                        new Explanation.Line("payable", 0, 12_750, true));
        addsUp(lines);
    }

    @Test
    void R18_whatTheTutorDecidedTakesThePlaceOfTheProposal() {
        List<Explanation.Line> lines = Explanation.of(may(14_000, decision(1_000)));

        assertThat(lines)
                .contains(new Explanation.Line("decided-reduction", 0, -1_000, false))
                .noneMatch(line -> line.code().equals("unjustified-absence"));
        addsUp(lines);
    }

    @Test
    void R18_aStipendLeftWholeIsExplainedToo() {
        List<Explanation.Line> lines = Explanation.of(may(15_000, decision(0)));

        assertThat(lines).contains(new Explanation.Line("left-whole", 0, 0, false));
        addsUp(lines);
    }

    private static void addsUp(List<Explanation.Line> lines) {
        assertThat(lines.stream()
                        .filter(line -> !line.total())
                        .mapToLong(Explanation.Line::cents)
                        .sum())
                .isEqualTo(lines.getLast().cents());
    }

    private static Decision decision(long cents) {
        return new Decision(cents, List.of(ReductionReason.DELAYS), "", "Anna Neri", LocalDate.of(2025, 6, 3));
    }

    private static MonthlyStipend may(long payable, @Nullable Decision decision) {
        return new MonthlyStipend(
                "p1:2025-05",
                "p1",
                "c1",
                null,
                "legnano",
                "015118",
                YearMonth.of(2025, 5),
                Instrument.TIROCINIO,
                "Anna Neri",
                new Days(20, 16, 1, 3),
                decision == null ? StipendState.TO_DECIDE : StipendState.TO_APPROVE,
                15_000,
                2_250,
                payable,
                List.of(
                        new StipendLine("agreed", 0, 15_000),
                        new StipendLine("unjustified-absence", 3, -2_250),
                        new StipendLine("payable", 0, 12_750)),
                decision,
                null);
    }
}
