package it.percorsi.reporting.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hides, in one figure of the table, every cell that is small, and then as many others as it takes so that no reader
 * can work a hidden one out from what is shown: neither a stranger, nor somebody who knows the figures of one
 * municipality because they work there. All readers are shown the same, so that two of them know no more together than
 * what each shows the other.
 */
final class SmallFigures {

    private final List<Sum> sums;
    private final Set<String> readers = new LinkedHashSet<>();

    SmallFigures(List<Sum> sums) {
        this.sums = sums;
        readers.add("");
        sums.stream().flatMap(Sum::cells).map(Cell::group).forEach(readers::add);
    }

    void hide() {
        boolean hidMore = true;
        while (hidMore) {
            hidMore = false;
            for (String insider : readers) {
                hidMore |= hideFrom(insider);
            }
        }
    }

    /** Hides one more cell when this reader can work out a hidden one. */
    private boolean hideFrom(String insider) {
        Reader reader = new Reader(sums, insider);
        return sums.stream()
                .flatMap(Sum::cells)
                .filter(cell -> !cell.isKnownTo(insider) && reader.worksOut(cell))
                .findFirst()
                .flatMap(cell -> cover(cell, reader, insider))
                .map(cover -> {
                    cover.hide();
                    return true;
                })
                .orElse(false);
    }

    /** The least of the shown cells that stand nearest; empty when nothing is left to be hidden. */
    private Optional<Cell> cover(Cell given, Reader reader, String insider) {
        List<Sum> near = sums.stream()
                .filter(sum -> sum.cells().anyMatch(cell -> cell == given))
                .toList();
        List<Sum> telling =
                near.stream().filter(sum -> reader.worksOut(given, sum)).toList();
        return Stream.of(telling, near, sums)
                .map(around -> cover(around, insider))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Cell> cover(List<Sum> around, String insider) {
        List<Cell> shown = new ArrayList<>();
        around.forEach(sum -> sum.cells().filter(Cell::canBeHidden).forEach(shown::add));
        // What the reader knows anyway covers nothing.
        return shown.stream()
                .filter(cell -> cell.group().isEmpty() || !cell.group().equals(insider))
                .min(Comparator.comparing((Cell cell) -> cell.group().isEmpty()).thenComparingLong(Cell::value));
    }
}
