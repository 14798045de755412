package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The funded programme of the demonstration on one day. */
class FundedCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static List<FundedCases.Funded> funded() {
        DemoFiles files = DemoFiles.until(TODAY);
        return FundedCases.of(DemoPlan.of(files.referrals(), files.companies(), TODAY), TODAY);
    }

    private static List<String> names(FundedCases.Funded one) {
        return one.steps().stream().map(Step::name).toList();
    }

    @Test
    void R41_someCasesAreInEachPhaseOneHasLeftAndOneIsThrough() {
        List<FundedCases.Funded> funded = funded();
        assertThat(funded).hasSizeBetween(5, 20);
        assertThat(funded.stream().map(FundedCases.Funded::plan)).doesNotHaveDuplicates();
        assertThat(funded).anySatisfy(one -> assertThat(names(one)).contains("programme-completed"));
        assertThat(funded).anySatisfy(one -> assertThat(names(one)).contains("programme-left"));
        assertThat(funded)
                .anySatisfy(one ->
                        assertThat(names(one)).contains("programme-phase-3").doesNotContain("programme-completed"));
        assertThat(funded)
                .anySatisfy(one -> assertThat(names(one)).doesNotContain("programme-phase-3", "programme-left"));
    }

    @Test
    void nothingHappensAfterTodayAndEverythingInTheOrderOfItsDates() {
        assertThat(funded()).allSatisfy(one -> {
            assertThat(one.steps()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
            assertThat(one.steps()).allSatisfy(step -> assertThat(step.date()).isBeforeOrEqualTo(TODAY));
        });
        assertThat(funded()).isEqualTo(funded());
    }
}
