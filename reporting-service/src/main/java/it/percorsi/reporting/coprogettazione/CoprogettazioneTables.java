package it.percorsi.reporting.coprogettazione;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.percorsi.platform.views.Recent;
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

    private static final int SEMESTERS_LOOKED_AT = 8;

    private final AmbitoCases cases;
    private final Clock clock;
    private final Cache<Semester, Recent<CoprogettazioneTable>> recent =
            Caffeine.newBuilder().maximumSize(SEMESTERS_LOOKED_AT).build();

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
        return count(semester(field, written));
    }

    /** The same for who looks at it on the way: of now, or of a moment ago. */
    public CoprogettazioneTable recent(String field, @Nullable String written) {
        return recent.get(semester(field, written), semester -> new Recent<>(() -> count(semester)))
                .get();
    }

    private Semester semester(String field, @Nullable String written) {
        Semester semester = written == null || written.isBlank() ? current() : Semester.written(field, written);
        if (semester.compareTo(current()) > 0) {
            throw new BadInput(field, "semester-in-future");
        }
        return semester;
    }

    private CoprogettazioneTable count(Semester semester) {
        TableCount count = new TableCount(semester, LocalDate.now(clock));
        cases.ofSemester(semester, count::add);
        return count.table();
    }
}
