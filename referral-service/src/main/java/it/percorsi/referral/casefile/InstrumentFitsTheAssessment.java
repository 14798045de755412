package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;

/** What an assessment allows a project to foresee (R7, R25, R26). */
final class InstrumentFitsTheAssessment {

    private InstrumentFitsTheAssessment() {}

    static void check(Suitability suitability, int maxWeeklyHours, DraftProject draft) {
        if (suitability == Suitability.UNSUITABLE) {
            throw Refused.now("person-unsuitable", "R7");
        }
        if (draft.instrument() == Instrument.RETENTION_SUPPORT) {
            throw Refused.ever("retention-support-has-no-project", "R26");
        }
        if (draft.instrument() == Instrument.DIRECT_PLACEMENT && suitability != Suitability.AUTONOMOUS) {
            throw Refused.ever("direct-placement-needs-autonomy", "R25");
        }
        if (draft.weeklyHours() > maxWeeklyHours) {
            throw Refused.ever("more-hours-than-assessed", "R7").with(String.valueOf(maxWeeklyHours));
        }
    }
}
