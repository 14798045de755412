package it.percorsi.reporting.coprogettazione;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** {@link Counts} as they are shown: the same figures, some of which may be hidden. */
public record Figures(
        Figure referrals,
        Figure takenInCharge,
        Figure projectsShared,
        Figure started,
        Figure runningAtEnd,
        Figure hired,
        Figure completed,
        Figure endedEarly,
        Figure approvedCents) {

    /** The numbers of people or placements, in the order of the components; the amount stands behind them. */
    public static final List<ToLongFunction<Counts>> NUMBERS = List.of(
            Counts::referrals,
            Counts::takenInCharge,
            Counts::projectsShared,
            Counts::started,
            Counts::runningAtEnd,
            Counts::hired,
            Counts::completed,
            Counts::endedEarly);

    /** Every figure as it was counted. */
    public static Figures whole(Counts counts) {
        Function<ToLongFunction<Counts>, Figure> shown = figure -> Figure.shown(figure.applyAsLong(counts));
        return of(Stream.concat(NUMBERS.stream(), Stream.<ToLongFunction<Counts>>of(Counts::approvedCents))
                .map(shown)
                .toList());
    }

    /** Figures in the order of the components. */
    public static Figures of(List<Figure> inOrder) {
        return new Figures(
                inOrder.get(0),
                inOrder.get(1),
                inOrder.get(2),
                inOrder.get(3),
                inOrder.get(4),
                inOrder.get(5),
                inOrder.get(6),
                inOrder.get(7),
                inOrder.get(8));
    }

    /** Whether any of them is hidden. */
    public boolean anyHidden() {
        return Stream.of(
                        referrals,
                        takenInCharge,
                        projectsShared,
                        started,
                        runningAtEnd,
                        hired,
                        completed,
                        endedEarly,
                        approvedCents)
                .anyMatch(Figure::isHidden);
    }
}
