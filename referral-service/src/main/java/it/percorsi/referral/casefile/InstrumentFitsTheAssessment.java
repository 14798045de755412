package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;
import org.jspecify.annotations.Nullable;

/** What an assessment allows a project to foresee (R7, R25, R26). */
final class InstrumentFitsTheAssessment {

    private InstrumentFitsTheAssessment() {}

    static void check(Found assessment, DraftProject draft) {
        refuse(against(assessment, draft.instrument(), draft.weeklyHours()));
    }

    /** What was drafted before still has to fit when it is agreed to. */
    static void check(Found assessment, IndividualProjectDrafted draft) {
        refuse(against(assessment, draft.instrument(), draft.weeklyHours()));
    }

    /** Whether it allows a project of so many hours a week. */
    static boolean allows(Found assessment, Instrument instrument, int weeklyHours) {
        return against(assessment, instrument, weeklyHours) == null;
    }

    private static void refuse(@Nullable Refused refusal) {
        if (refusal != null) {
            throw refusal;
        }
    }

    private static @Nullable Refused against(Found assessment, Instrument instrument, int weeklyHours) {
        Suitability suitability = assessment.suitability();
        int maxWeeklyHours = assessment.maxWeeklyHours();
        if (suitability == Suitability.UNSUITABLE) {
            return Refused.now("person-unsuitable", "R7");
        }
        if (instrument == Instrument.RETENTION_SUPPORT) {
            return Refused.ever("retention-support-has-no-project", "R26");
        }
        if (instrument == Instrument.DIRECT_PLACEMENT && suitability != Suitability.AUTONOMOUS) {
            return Refused.ever("direct-placement-needs-autonomy", "R25");
        }
        return weeklyHours > maxWeeklyHours
                ? Refused.ever("more-hours-than-assessed", "R7").with(String.valueOf(maxWeeklyHours))
                : null;
    }
}
