package it.percorsi.reporting.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The times that an ambito has enacted.
 *
 * @param versions in the order of the days from which they hold; of two that hold from one day, the later enacted last
 */
public record EnactedTimes(List<Version> versions) {

    /** None yet. */
    static final EnactedTimes NONE = new EnactedTimes(List.of());

    /** The list is kept as it is given, never to change. */
    public EnactedTimes {
        versions = List.copyOf(versions);
    }

    /** From a day on these times hold. */
    public record Version(LocalDate validFrom, DueTimes times) {}

    EnactedTimes and(Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        all.sort(Comparator.comparing(Version::validFrom));
        return new EnactedTimes(all);
    }

    /** Those that hold on a day; those of the installation before the first version. */
    DueTimes on(LocalDate day, DueTimes shipped) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Version::times)
                .orElse(shipped);
    }
}
