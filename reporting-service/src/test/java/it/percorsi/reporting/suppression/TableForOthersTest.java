package it.percorsi.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.Row;
import it.percorsi.reporting.coprogettazione.Counts;
import it.percorsi.reporting.coprogettazione.Figure;
import it.percorsi.reporting.coprogettazione.ShownTable;
import it.percorsi.reporting.coprogettazione.TableRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TableForOthersTest {

    private static final int THREE = 3;

    @Test
    void aSmallFigureIsHiddenAndNothingAndLargeOnesAreShown() {
        assertThat(hide(row(1, 0, 8, 9, 7), row(5, 6, 4), row(3, 7, 9)))
                .as("one small figure needs a second hidden one beside it")
                .containsExactly("<3 0 8 9 n.d. = 25", "5 6 4 = 15", "3 7 9 = 19", "59");
    }

    @Test
    void figuresThatTheirSumGivesAwayGetCover() {
        assertThat(hide(row(2, 2, 9), row(5, 6), row(7, 8)).getFirst())
                .as("4 can only be 2 and 2")
                .isEqualTo("<3 <3 n.d. = 13");
        assertThat(hide(row(1, 1, 1, 9), row(5, 6), row(7, 8)).getFirst())
                .as("3 can only be 1 and 1 and 1")
                .isEqualTo("<3 <3 <3 n.d. = 12");
        assertThat(hide(row(1, 2, 9), row(5, 6), row(7, 8)).getFirst())
                .as("which of the two is the larger one cannot be told")
                .isEqualTo("<3 <3 9 = 12");
    }

    @Test
    void aSmallTotalHidesSoManyOthersThatNoMunicipalityLearnsOfAnother() {
        assertThat(hide(row(2), row(4), row(5), row(9)))
                .as("two hidden totals would tell each of the two the other's")
                .containsExactly("<3 = <3", "n.d. = n.d.", "n.d. = n.d.", "9 = 9", "20");
    }

    @Test
    void whenEverythingIsSmallEverythingIsHidden() {
        assertThat(hide(row(1))).containsExactly("<3 = <3", "<3");
        assertThat(hide(row(0))).containsExactly("0 = 0", "0");
    }

    @Test
    void anAmountPaidToFewIsHiddenHoweverLargeItIs() {
        CoprogettazioneTable table = table(List.of(
                List.of(paid(60_000, 2), paid(90_000, 3), paid(45_000, 3)),
                List.of(paid(80_000, 5)),
                List.of(paid(1, 3))));

        ShownTable shown = TableForOthers.of(table, THREE);

        assertThat(shown.municipalities().getFirst().rows())
                .extracting(row -> row.counts().approvedCents())
                .containsExactly(Figure.hidden(true), Figure.shown(90_000), Figure.hidden(false));
        assertThat(shown.total().approvedCents()).isEqualTo(Figure.shown(275_001));
    }

    @Test
    void noReaderCanWorkOutAnythingHidden() {
        Random random = new Random(20261122);
        int hidden = 0;
        for (int round = 0; round < 120; round++) {
            int threshold = 3 + random.nextInt(2);
            long[][] rows = new long[1 + random.nextInt(4)][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = random.longs(1 + random.nextInt(3), 0, 8).toArray();
            }
            ShownTable shown = TableForOthers.of(table(counts(rows)), threshold);
            hidden += Guessing.check(rows, shown, threshold);
        }
        assertThat(hidden).isGreaterThan(500);
    }

    @Test
    void twoIsNoThreshold() {
        assertThatThrownBy(() -> new TableRules(2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TableRules(1).smallestCell()).isEqualTo(1);
    }

    private static List<String> hide(long[]... rows) {
        ShownTable shown = TableForOthers.of(table(counts(rows)), THREE);
        List<String> lines = new ArrayList<>();
        shown.municipalities()
                .forEach(part -> lines.add(String.join(
                                " ",
                                part.rows().stream()
                                        .map(row -> text(row.counts().referrals()))
                                        .toList())
                        + " = " + text(part.total().referrals())));
        lines.add(text(shown.total().referrals()));
        return lines;
    }

    private static String text(Figure figure) {
        return figure.isHidden() ? (figure.small() ? "<3" : "n.d.") : String.valueOf(figure.value());
    }

    private static long[] row(long... values) {
        return values;
    }

    private static List<List<Counts>> counts(long[]... rows) {
        return Arrays.stream(rows)
                .map(row -> LongStream.of(row)
                        .mapToObj(value -> new Counts(value, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                        .toList())
                .toList();
    }

    private static Counts paid(long cents, long placements) {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0, cents, placements);
    }

    private static CoprogettazioneTable table(List<List<Counts>> municipalities) {
        List<MunicipalityPart> parts = new ArrayList<>();
        for (List<Counts> rows : municipalities) {
            parts.add(new MunicipalityPart(
                    "0150" + (10 + parts.size()),
                    rows.stream()
                            .map(counts -> new Row(Category.DISABILITY, Instrument.TIROCINIO, counts))
                            .toList(),
                    rows.stream().reduce(Counts.NOTHING, Counts::plus)));
        }
        Semester semester = new Semester(2026, 1);
        return new CoprogettazioneTable(
                semester,
                semester.to(),
                parts,
                parts.stream().map(MunicipalityPart::total).reduce(Counts.NOTHING, Counts::plus));
    }
}
