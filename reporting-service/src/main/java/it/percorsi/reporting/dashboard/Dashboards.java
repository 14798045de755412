package it.percorsi.reporting.dashboard;

import it.percorsi.reporting.cases.AmbitoCases;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The dashboard, counted when it is asked for: delays and endings depend on today, and a counter shared by the cases
 * of an ambito would be written from every partition at once. The cost is that of one ambito's open and recent cases.
 */
@Component
public class Dashboards {

    private final AmbitoCases cases;
    private final DueTimes times;
    private final Clock clock;

    Dashboards(AmbitoCases cases, DueTimes times, Clock clock) {
        this.cases = cases;
        this.times = times;
        this.clock = clock;
    }

    /** As of now. */
    public Dashboard now() {
        DashboardCount count = new DashboardCount(LocalDate.now(clock), times);
        cases.openOrOf(count.semesters(), count::add);
        return count.dashboard();
    }
}
