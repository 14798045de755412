package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import java.util.List;

/** Active job search is done with SISL, not at a company: no post is for it (R24). */
final class JobSearchNeedsNoPost {

    private JobSearchNeedsNoPost() {}

    static void check(List<Instrument> instruments) {
        if (instruments.contains(Instrument.ACTIVE_JOB_SEARCH)) {
            throw Refused.ever("job-search-needs-no-post", "R24");
        }
    }
}
