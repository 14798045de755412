package it.percorsi.reporting.dashboard;

import it.percorsi.platform.views.Recent;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.reporting.cases.AmbitoCases;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The dashboard, counted when it is asked for: delays and endings depend on today, and a counter shared by the cases
 * of an ambito would be written from every partition at once. The cost is that of one ambito's open and recent cases;
 * what was counted is kept so long that even a large ambito does not pay it for every look.
 */
@Component
public class Dashboards {

    private final AmbitoCases cases;
    private final ViewReader<EnactedTimes> enacted;
    private final DueTimes shipped;
    private final String ambito;
    private final Clock clock;
    private final Recent<Dashboard> recent = new Recent<>(this::count);

    Dashboards(
            AmbitoCases cases,
            Views views,
            EnactedTimesView view,
            DueTimes shipped,
            @Value("${percorsi.ambito}") String ambito,
            Clock clock) {
        this.cases = cases;
        this.enacted = views.reader(view);
        this.shipped = shipped;
        this.ambito = ambito;
        this.clock = clock;
    }

    /** As of now, or of a moment ago. */
    public Dashboard now() {
        return recent.get();
    }

    private Dashboard count() {
        EnactedTimes times = enacted.find(ambito).orElse(EnactedTimes.NONE);
        DashboardCount count = new DashboardCount(LocalDate.now(clock), day -> times.on(day, shipped));
        cases.openOrOf(count.semesters(), count::add);
        return count.dashboard();
    }
}
