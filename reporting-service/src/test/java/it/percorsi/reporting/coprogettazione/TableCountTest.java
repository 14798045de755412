package it.percorsi.reporting.coprogettazione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.Story;
import it.percorsi.reporting.cases.Folded;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCountTest {

    private static final Semester FIRST = new Semester(2026, 1);
    private static final LocalDate LATER = LocalDate.parse("2026-12-01");
    private static final String CANEGRATE = "015046";
    private static final String LEGNANO = "015118";

    @Test
    void R35_aWholePathIsCountedStepByStepUnderItsOwnRow() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .referred("2026-01-05", Instrument.BORSA_LAVORO)
                .interviewed("2026-01-20")
                .shared("2026-02-20", Instrument.TIROCINIO)
                .started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-05-31")
                .approved("p1", "2026-03", 15000)
                .approved("p1", "2026-04", 14250)
                .completed("p1", "2026-05-31");

        CoprogettazioneTable table = table(FIRST, LATER, story);

        assertThat(table.municipalities())
                .containsExactly(new MunicipalityPart(
                        LEGNANO,
                        List.of(new Row(
                                Category.DISABILITY, Instrument.TIROCINIO, new Counts(1, 1, 1, 1, 0, 0, 1, 0, 29250))),
                        new Counts(1, 1, 1, 1, 0, 0, 1, 0, 29250)));
        assertThat(table.asOf()).isEqualTo("2026-06-30");
    }

    @Test
    void R37_aCaseThatWentToAnotherMunicipalityIsCountedOnceAndItsMoneyUnderWhoPaid() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .referred("2026-01-05", Instrument.TIROCINIO)
                .interviewed("2026-01-20")
                .started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-08-31")
                .approved("p1", "2026-03", 15000)
                .transferred(CANEGRATE, "2026-03-20", "2026-04-08")
                .shared("2026-04-09", Instrument.TIROCINIO)
                .approved("p1", "2026-04", 14250);

        CoprogettazioneTable table = table(FIRST, LATER, story);

        assertThat(table.municipalities())
                .extracting(MunicipalityPart::municipality, MunicipalityPart::total)
                .containsExactly(
                        tuple(CANEGRATE, new Counts(0, 0, 1, 0, 1, 0, 0, 0, 14250)),
                        tuple(LEGNANO, new Counts(1, 1, 0, 1, 0, 0, 0, 0, 15000)));
        assertThat(table.total())
                .as("one placement, whoever paid for it")
                .isEqualTo(new Counts(1, 1, 1, 1, 1, 0, 0, 0, 29250));
        assertThat(table.total().paid()).isEqualTo(1);
        assertThat(table(FIRST, LocalDate.parse("2026-04-07"), story).municipalities())
                .as("until the acceptance it is the former one's")
                .filteredOn(part -> part.total().runningAtEnd() > 0)
                .extracting(MunicipalityPart::municipality)
                .containsExactly(LEGNANO);
    }

    @Test
    void R35_whatIsCountedInASemesterStaysThereWhenTheCaseGoesElsewhereLater() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .referred("2026-01-05", Instrument.TIROCINIO)
                .started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-08-31");
        CoprogettazioneTable before = table(FIRST, LATER, story);
        story.transferred(CANEGRATE, "2026-07-01", "2026-07-03").transferred(LEGNANO, "2026-09-01", "2026-09-02");
        assertThat(table(FIRST, LATER, story)).isEqualTo(before);
    }

    @Test
    void eachStepCountsInTheSemesterOfItsDate() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .referred("2025-12-31", null)
                .interviewed("2026-01-20")
                .shared("2026-06-30", Instrument.TIROCINIO)
                .started("p1", "2026-07-01", Instrument.TIROCINIO, "2026-12-31")
                .approved("p1", "2026-07", 15000)
                .endedEarly("p1", "2026-08-31");

        assertThat(total(new Semester(2025, 2), story)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(total(FIRST, story)).isEqualTo(new Counts(0, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(total(new Semester(2026, 2), story)).isEqualTo(new Counts(0, 0, 0, 1, 0, 0, 0, 1, 15000));
        assertThat(table(new Semester(2027, 1), LATER, story).municipalities()).isEmpty();
    }

    @Test
    void caseWithoutPlacementStandsUnderProjectThenRequestThenUndecided() {
        CoprogettazioneTable table = table(
                FIRST,
                LATER,
                Story.of("c1", LEGNANO, Category.PSYCHO_SOCIAL)
                        .referred("2026-01-05", Instrument.BORSA_LAVORO)
                        .drafted("2026-02-20", Instrument.ACTIVE_JOB_SEARCH),
                Story.of("c2", LEGNANO, Category.PSYCHO_SOCIAL).referred("2026-01-05", Instrument.BORSA_LAVORO),
                Story.of("c3", LEGNANO, Category.PSYCHO_SOCIAL).referred("2026-01-05", null),
                Story.of("c4", LEGNANO, Category.PSYCHO_SOCIAL).referred("2026-01-06", null));

        Counts one = Counts.ONE_REFERRAL;
        assertThat(table.municipalities().getFirst().rows())
                .containsExactly(
                        new Row(Category.PSYCHO_SOCIAL, Instrument.BORSA_LAVORO, one),
                        new Row(Category.PSYCHO_SOCIAL, Instrument.ACTIVE_JOB_SEARCH, one),
                        new Row(Category.PSYCHO_SOCIAL, null, one.plus(one)));
    }

    @Test
    void twoPlacementsOfOneCaseCountEachUnderItsInstrumentButTheCaseOnce() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .referred("2026-01-05", null)
                .started("p1", "2026-02-02", Instrument.TIROCINIO, "2026-07-31")
                .endedEarly("p1", "2026-03-31")
                .started("p2", "2026-05-04", Instrument.BORSA_LAVORO, "2026-10-31")
                .approved("p2", "2026-05", 26000);

        assertThat(table(FIRST, LATER, story).municipalities().getFirst().rows())
                .containsExactly(
                        new Row(Category.DISABILITY, Instrument.TIROCINIO, new Counts(1, 0, 0, 1, 0, 0, 0, 1, 0)),
                        new Row(
                                Category.DISABILITY,
                                Instrument.BORSA_LAVORO,
                                new Counts(0, 0, 0, 1, 1, 0, 0, 0, 26000)));
    }

    @Test
    void runningMeansAtTheSemestersEndOrTodayWhenThatIsEarlier() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .started("p1", "2025-11-03", Instrument.TIROCINIO, "2026-04-30")
                .completed("p1", "2026-06-30");

        assertThat(total(new Semester(2025, 2), story).runningAtEnd()).isEqualTo(1);
        assertThat(total(FIRST, story).runningAtEnd()).isZero();
        CoprogettazioneTable thatDay = table(FIRST, LocalDate.parse("2026-06-29"), story);
        assertThat(thatDay.asOf()).isEqualTo("2026-06-29");
        assertThat(thatDay.total().runningAtEnd()).isEqualTo(1);
        Story overdue = Story.of("c2", LEGNANO, Category.DISABILITY)
                .started("p2", "2025-11-03", Instrument.TIROCINIO, "2026-04-30");
        assertThat(total(FIRST, overdue).runningAtEnd()).isEqualTo(1);
    }

    @Test
    void R16_aLaterHiringIsTheOutcomeOfTheSemesterInWhichThePlacementEnded() {
        Story story = Story.of("c1", LEGNANO, Category.DISABILITY)
                .started("p1", "2026-01-12", Instrument.BORSA_LAVORO, "2026-06-30")
                .completed("p1", "2026-06-30")
                .hired("p1", "2026-07-06");

        assertThat(total(FIRST, story)).isEqualTo(new Counts(0, 0, 0, 1, 0, 1, 0, 0, 0));
        assertThat(table(new Semester(2026, 2), LATER, story).municipalities()).isEmpty();
    }

    @Test
    void totalsAddUpByMunicipalityAndOverall() {
        CoprogettazioneTable table = table(
                FIRST,
                LATER,
                Story.of("c1", LEGNANO, Category.PSYCHIATRIC)
                        .referred("2026-01-05", null)
                        .started("p1", "2026-02-02", Instrument.TIROCINIO, "2026-07-31")
                        .approved("p1", "2026-02", 15000),
                Story.of("c2", LEGNANO, Category.DISABILITY)
                        .referred("2026-01-07", null)
                        .started("p2", "2026-02-02", Instrument.BORSA_LAVORO, "2026-07-31")
                        .approved("p2", "2026-02", 26000),
                Story.of("c3", CANEGRATE, Category.DISABILITY).referred("2026-03-07", null));

        assertThat(table.municipalities())
                .extracting(MunicipalityPart::municipality)
                .containsExactly(CANEGRATE, LEGNANO);
        assertThat(table.municipalities().getLast().rows())
                .extracting(Row::category)
                .containsExactly(Category.DISABILITY, Category.PSYCHIATRIC);
        assertThat(table.municipalities().getLast().total()).isEqualTo(new Counts(2, 0, 0, 2, 2, 0, 0, 0, 41000, 2));
        assertThat(table.total()).isEqualTo(new Counts(3, 0, 0, 2, 2, 0, 0, 0, 41000, 2));
    }

    private static Counts total(Semester semester, Story story) {
        return table(semester, LATER, story).total();
    }

    private static CoprogettazioneTable table(Semester semester, LocalDate today, Story... stories) {
        TableCount count = new TableCount(semester, today);
        for (Story story : stories) {
            count.add(Folded.of(story));
        }
        return count.table();
    }
}
