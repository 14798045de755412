package it.percorsi.reporting.coprogettazione;

import it.percorsi.platform.web.BadInput;
import it.percorsi.reporting.cases.AmbitoCases;
import it.percorsi.reporting.cases.Semester;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of the semesters, counted when they are asked for. */
@Component
public class CoprogettazioneTables {

    private final AmbitoCases cases;
    private final Clock clock;

    CoprogettazioneTables(AmbitoCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The running semester. */
    public Semester current() {
        return Semester.of(LocalDate.now(clock));
    }

    /**
     * The table of a semester as people write it; of the running one when nothing is written.
     *
     * @throws BadInput naming the field, when it is no semester or has not begun
     */
    public CoprogettazioneTable of(String field, @Nullable String written) {
        Semester semester = written == null || written.isBlank() ? current() : Semester.written(field, written);
        if (semester.compareTo(current()) > 0) {
            throw new BadInput(field, "semester-in-future");
        }
        TableCount count = new TableCount(semester, LocalDate.now(clock));
        cases.ofSemester(semester, count::add);
        return count.table();
    }
}
