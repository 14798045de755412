package it.percorsi.reporting.suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader can work out: how large each figure can be at least and at most, given everything that is shown and
 * what adds up to what. The sums form a tree, so narrowing until nothing changes finds the exact bounds.
 */
final class Reader {

    private record Bounds(long least, long most) {}

    private final Map<Cell, Bounds> bounds = new HashMap<>();

    /** A reader who knows one municipality's figures anyway; nobody's when it is empty. */
    Reader(List<Sum> sums, String insider) {
        sums.forEach(sum ->
                sum.cells().forEach(cell -> bounds.put(cell, new Bounds(cell.least(insider), cell.most(insider)))));
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Sum sum : sums) {
                narrowed |= narrow(sum);
            }
        }
    }

    boolean worksOut(Cell cell) {
        Bounds known = of(cell);
        return known.least() == known.most();
    }

    /** Whether this sum alone gives the cell away, whatever the other sums say. */
    boolean worksOut(Cell cell, Sum sum) {
        long least = 0;
        long most = 0;
        for (Cell part : sum.parts()) {
            if (part != cell) {
                least += of(part).least();
                most += of(part).most();
            }
        }
        return cell == sum.total()
                ? least == most
                : of(sum.total()).least() - most == of(sum.total()).most() - least;
    }

    private boolean narrow(Sum sum) {
        long least = 0;
        long most = 0;
        for (Cell part : sum.parts()) {
            least += of(part).least();
            most += of(part).most();
        }
        boolean narrowed = narrow(sum.total(), least, most);
        Bounds total = of(sum.total());
        for (Cell part : sum.parts()) {
            Bounds own = of(part);
            narrowed |= narrow(part, total.least() - (most - own.most()), total.most() - (least - own.least()));
        }
        return narrowed;
    }

    private boolean narrow(Cell cell, long least, long most) {
        Bounds before = of(cell);
        Bounds after = new Bounds(Math.max(before.least(), least), Math.min(before.most(), most));
        bounds.put(cell, after);
        return !after.equals(before);
    }

    private Bounds of(Cell cell) {
        return bounds.getOrDefault(cell, new Bounds(cell.value(), cell.value()));
    }
}
