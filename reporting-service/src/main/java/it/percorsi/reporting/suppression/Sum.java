package it.percorsi.reporting.suppression;

import java.util.List;
import java.util.stream.Stream;

/** Parts and the total that they add up to; both are shown, unless they are hidden. */
record Sum(List<Cell> parts, Cell total) {

    Stream<Cell> cells() {
        return Stream.concat(parts.stream(), Stream.of(total));
    }
}
