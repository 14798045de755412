package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammeChanged;
import it.percorsi.events.programme.ProgrammeEnded;
import it.percorsi.events.programme.ProgrammeOpened;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 8, 31);
    private static final Funding FUNDING = new Funding(FIRST, LAST, 20);
    private static final List<ProgrammePhase> PHASES =
            List.of(new ProgrammePhase("Raccordo", 1, 0, true), new ProgrammePhase("Consulenza", 0, 0, false));

    /** A register in which everything happens as it is asked. */
    private static final class Agreeing implements Register {
        @Override
        public void open(String programmeId, String ambito, Funding funding) {}

        @Override
        public void change(String programmeId, Funding funding) {
            if (funding.paths() < 3) {
                throw Refused.now("paths-already-taken", "R41");
            }
        }

        @Override
        public void end(String programmeId) {}

        @Override
        public void take(String ambito, String programmeId, String caseId, LocalDate day) {}

        @Override
        public void use(String programmeId, String caseId, LocalDate day) {}

        @Override
        public boolean pays(String programmeId, LocalDate day) {
            return true;
        }

        @Override
        public void giveBack(String programmeId, String caseId) {}
    }

    private static AggregateTestFixture<Programme> fixture() {
        AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
        fixture.registerInjectableResource(new Agreeing());
        return fixture;
    }

    private static TestExecutor<Programme> given(Object... events) {
        return fixture().given(events);
    }

    private static OpenProgramme open(List<ProgrammePhase> phases) {
        return new OpenProgramme(
                "p1", "legnano", "SOSteniAMOci", "Fondazione del Monte", FUNDING, phases, FIRST.minusDays(30));
    }

    private static ProgrammeOpened opened() {
        return new ProgrammeOpened(
                "p1", "legnano", "SOSteniAMOci", "Fondazione del Monte", FIRST, LAST, 20, PHASES, FIRST.minusDays(30));
    }

    private static ProgrammeEnded ended() {
        return new ProgrammeEnded("p1", "legnano", FIRST.plusDays(90));
    }

    private static ChangeProgramme change(LocalDate last, int paths, LocalDate on) {
        return new ChangeProgramme("p1", new Funding(FIRST, last, paths), on);
    }

    private static void refused(ResultValidator<Programme> result, String code, @Nullable String rule) {
        result.expectNoEvents().expectException(Refused.class);
        result.expectException(
                new org.hamcrest.FeatureMatcher<Object, String>(
                        org.hamcrest.CoreMatchers.equalTo(code + "/" + rule), "code and rule", "code and rule") {
                    @Override
                    protected String featureValueOf(Object thrown) {
                        return thrown instanceof Refused refusal ? refusal.code() + "/" + refusal.rule() : "";
                    }
                });
    }

    @Test
    void R41_aProgrammeIsANumberOfPathsOverAPeriodThroughItsPhases() {
        fixture().givenNoPriorActivity().when(open(PHASES)).expectEvents(opened());
        refused(
                fixture().givenNoPriorActivity().when(open(List.of(new ProgrammePhase("Consulenza", 0, 0, false)))),
                "no-funded-phase",
                "R41");
        Assertions.assertThatThrownBy(() -> new Funding(LAST, FIRST, 20))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> Assertions.assertThat(refusal.code()).isEqualTo("programme-ends-before-start"));
    }

    @Test
    void R41_periodAndPathsChangeBeforeItIsOver() {
        given(opened())
                .when(change(LAST.plusDays(60), 25, FIRST.plusDays(9)))
                .expectEvents(new ProgrammeChanged("p1", "legnano", FIRST, LAST.plusDays(60), 25, FIRST.plusDays(9)));
        refused(given(opened()).when(change(LAST, 20, FIRST)), "programme-unchanged", null);
        refused(given(opened()).when(change(LAST, 2, FIRST)), "paths-already-taken", "R41");
        given(opened())
                .when(change(LAST.plusDays(60), 25, LAST.plusDays(1)))
                .expectEvents(new ProgrammeChanged("p1", "legnano", FIRST, LAST.plusDays(60), 25, LAST.plusDays(1)));
        refused(given(opened(), ended()).when(change(LAST, 25, FIRST)), "programme-over", "R41");
    }

    @Test
    void R41_aProgrammeEndsOnce() {
        given(opened()).when(new EndProgramme("p1", FIRST.plusDays(90))).expectEvents(ended());
        refused(given(opened(), ended()).when(new EndProgramme("p1", LAST)), "programme-over", "R41");
    }
}
