package it.percorsi.reporting;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import java.util.List;

/** What the other services have told before the service is asked. Told again it changes nothing. */
final class KnownStories {

    /** Name of a municipality that would run in a page that forgot to escape it. */
    static final String SCRIPT = "<script>alert(1)</script>\"'";

    private KnownStories() {}

    static void tell() {
        Story placed = Story.of("c1", "015118", Category.PSYCHIATRIC)
                .referred("2026-01-05", Instrument.BORSA_LAVORO)
                .endorsed("2026-01-12")
                .interviewed("2026-01-20")
                .shared("2026-02-20", Instrument.TIROCINIO)
                .proposed("p1", "2026-02-25", Instrument.TIROCINIO, "2026-03-02", "2026-06-30")
                .started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-06-30")
                .computed("p1", "2026-03")
                .reduced("p1", "2026-03")
                .approved("p1", "2026-03", 14250)
                .computed("p1", "2026-04");
        Story hired = Story.of("c2", "015118", Category.PSYCHIATRIC)
                .referred("2025-07-07", null)
                .started("p2", "2025-11-03", Instrument.TIROCINIO, "2026-04-30")
                .completed("p2", "2026-04-30")
                .hired("p2", "2026-05-04");
        Story waiting = Story.of("c3", "=1+1", Category.DISABILITY).referred("2026-03-05", null);
        Story script = Story.of("c9", SCRIPT, Category.DISABILITY)
                .referred("2024-01-05", null)
                .started("p9", "2024-01-15", Instrument.TIROCINIO, "2024-03-31")
                .completed("p9", "2024-03-31");
        Story last = Story.of("c4", "015046", Category.DISABILITY).referred("2026-06-01", null);
        try (CaseTopic topic = new CaseTopic()) {
            List.of(placed, hired, waiting, script, placed, last).forEach(topic::publish);
        }
    }
}
