package it.percorsi.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.reporting.coprogettazione.Figure;
import it.percorsi.reporting.coprogettazione.ShownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries every table that fits what is shown, one after the other: a hidden figure that is the same in all of them is
 * known. It shares no thought with the code that hides.
 */
final class Guessing {

    private static final int MORE = 5;

    private final long[][] truth;
    private final ShownTable shown;
    private final int threshold;
    private final int insider;
    private final long[][] guess;
    private final List<Set<Long>> rows = new ArrayList<>();
    private final List<Set<Long>> totals = new ArrayList<>();
    private final Set<Long> total = new TreeSet<>();

    private Guessing(long[][] truth, ShownTable shown, int threshold, int insider) {
        this.truth = truth;
        this.shown = shown;
        this.threshold = threshold;
        this.insider = insider;
        this.guess = Arrays.stream(truth).map(long[]::clone).toArray(long[][]::new);
        for (long[] part : truth) {
            totals.add(new TreeSet<>());
            for (int i = 0; i < part.length; i++) {
                rows.add(new TreeSet<>());
            }
        }
    }

    /** Returns how many hidden figures stood the test, against a stranger and every single municipality. */
    static int check(long[][] truth, ShownTable shown, int threshold) {
        int hidden = 0;
        for (int insider = -1; insider < truth.length; insider++) {
            Guessing guessing = new Guessing(truth, shown, threshold, insider);
            guessing.fromPart(0);
            hidden += guessing.compare();
        }
        return hidden;
    }

    private void fromPart(int part) {
        if (part == truth.length) {
            if (fits(sumOfAll(), positiveParts(), shown.total().referrals())) {
                keep();
            }
        } else if (part == insider) {
            fromPart(part + 1);
        } else {
            fromRow(part, 0);
        }
    }

    private void fromRow(int part, int row) {
        if (row == truth[part].length) {
            if (fits(
                    sum(part),
                    Arrays.stream(guess[part]).filter(value -> value > 0).count(),
                    shown.municipalities().get(part).total().referrals())) {
                fromPart(part + 1);
            }
            return;
        }
        Figure figure =
                shown.municipalities().get(part).rows().get(row).counts().referrals();
        long least = figure.isHidden() ? (figure.small() ? 1 : threshold) : truth[part][row];
        long most = figure.isHidden() ? (figure.small() ? threshold - 1 : truth[part][row] + MORE) : truth[part][row];
        for (long value = least; value <= most; value++) {
            guess[part][row] = value;
            fromRow(part, row + 1);
        }
        guess[part][row] = truth[part][row];
    }

    /** What is told of a total: its value, or that it is a small single figure, or that it is not. */
    private boolean fits(long value, long positiveParts, Figure figure) {
        Long exact = figure.value();
        if (exact != null) {
            return exact == value;
        }
        boolean smallAndSingle = value >= 1 && value < threshold && positiveParts == 1;
        return value > 0 && figure.small() == smallAndSingle;
    }

    private long positiveParts() {
        long positive = 0;
        for (int part = 0; part < guess.length; part++) {
            positive += sum(part) > 0 ? 1 : 0;
        }
        return positive;
    }

    private void keep() {
        int at = 0;
        for (int part = 0; part < guess.length; part++) {
            totals.get(part).add(sum(part));
            for (long value : guess[part]) {
                rows.get(at++).add(value);
            }
        }
        total.add(sumOfAll());
    }

    private int compare() {
        int hidden = 0;
        int at = 0;
        for (int part = 0; part < truth.length; part++) {
            for (int row = 0; row < truth[part].length; row++) {
                Figure figure = shown.municipalities()
                        .get(part)
                        .rows()
                        .get(row)
                        .counts()
                        .referrals();
                hidden += compare(rows.get(at++), part == insider ? Figure.shown(0) : figure);
            }
            Figure figure = shown.municipalities().get(part).total().referrals();
            hidden += compare(totals.get(part), part == insider ? Figure.shown(0) : figure);
        }
        return hidden
                + compare(total, nothingElse() ? Figure.shown(0) : shown.total().referrals());
    }

    /** Whoever has all the cases knows their sum. */
    private boolean nothingElse() {
        long own = insider < 0 ? 0 : Arrays.stream(truth[insider]).sum();
        return insider >= 0
                && own == Arrays.stream(truth).flatMapToLong(Arrays::stream).sum();
    }

    private int compare(Set<Long> possible, Figure figure) {
        if (!figure.isHidden()) {
            return 0;
        }
        assertThat(possible)
                .as("%s, to the insider %s", Arrays.deepToString(truth), insider)
                .hasSizeGreaterThan(1);
        return 1;
    }

    private long sum(int part) {
        return Arrays.stream(guess[part]).sum();
    }

    private long sumOfAll() {
        return Arrays.stream(guess).flatMapToLong(Arrays::stream).sum();
    }
}
