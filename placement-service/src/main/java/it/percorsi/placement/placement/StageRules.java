package it.percorsi.placement.placement;

import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.platform.commands.Refused;
import org.jspecify.annotations.Nullable;

/** What follows what in the life of a placement: proposal, start, end, hiring, each once. */
final class StageRules {

    private StageRules() {}

    /** The period worked, which a placement has from its start on. */
    static WorkingPeriod onlyWhenStarted(@Nullable WorkingPeriod period) {
        if (period == null) {
            throw Refused.now("not-started", null);
        }
        return period;
    }

    static void startsOnce(@Nullable WorkingPeriod period) {
        if (period != null) {
            throw Refused.now("already-started", null);
        }
    }

    static void onlyBeforeTheEnd(boolean ended) {
        if (ended) {
            throw Refused.now("placement-ended", null);
        }
    }

    static void hiresOnce(boolean hired) {
        if (hired) {
            throw Refused.now("already-hired", null);
        }
    }
}
