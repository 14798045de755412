package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.util.List;

/** Retention support is for people who have a job already: no post is for it (R26). */
final class RetentionSupportNeedsNoPost {

    private RetentionSupportNeedsNoPost() {}

    static void check(List<Instrument> instruments) {
        if (instruments.contains(Instrument.RETENTION_SUPPORT)) {
            throw Refused.ever("retention-support-needs-no-post", "R26");
        }
    }
}
