package it.percorsi.reporting.cases;

import it.percorsi.reporting.cases.StipendMonth.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The semesters that something of a case falls in. A placement that is still running stands under its first one only;
 * for the later ones it is found because it is running.
 */
final class TouchedSemesters {

    private final TreeSet<Semester> touched = new TreeSet<>();

    private TouchedSemesters() {}

    static List<String> of(CasePath path, List<PlacementInCase> placements) {
        TouchedSemesters semesters = new TouchedSemesters();
        Stream.of(
                        path.referredOn(),
                        path.takenInChargeOn(),
                        path.sharedOn(),
                        path.returnedOn(),
                        path.halts().closedOn())
                .filter(Objects::nonNull)
                .forEach(semesters::add);
        placements.forEach(semesters::add);
        return semesters.touched.stream().map(Semester::toString).toList();
    }

    private void add(@Nullable LocalDate date) {
        if (date != null) {
            touched.add(Semester.of(date));
        }
    }

    private void add(PlacementInCase placement) {
        LocalDate started = placement.startedOn();
        LocalDate last = placement.lastDay();
        add(started);
        add(last);
        if (started != null && last != null) {
            Semester end = Semester.of(last);
            for (Semester one = Semester.of(started); one.compareTo(end) < 0; one = one.next()) {
                touched.add(one);
            }
        }
        placement.stipends().stream()
                .filter(one -> one.step() == Step.APPROVED)
                .forEach(one -> touched.add(Semester.of(one.month())));
    }
}
