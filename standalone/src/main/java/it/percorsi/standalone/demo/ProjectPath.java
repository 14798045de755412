package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.WorkConstraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From the endorsement to the shared individual project. */
final class ProjectPath {

    private static final String CASE = "/api/v1/cases/{caseId}";

    private final Referral referral;
    private final Fate fate;
    private final Chance chance;
    private final String tutor;
    private final List<Step> steps = new ArrayList<>();

    private ProjectPath(Referral referral, Fate fate, Chance chance, String tutor) {
        this.referral = referral;
        this.fate = fate;
        this.chance = chance;
        this.tutor = tutor;
    }

    /**
     * The part of the way that the fate allows.
     *
     * @param sharedOn day of the last agreement; meaningless when the fate stops before
     * @param hours weekly hours of the project
     */
    record Way(List<Step> steps, LocalDate sharedOn, Hours hours) {}

    static Way of(Referral referral, Fate fate, Chance chance, String tutor) {
        return new ProjectPath(referral, fate, chance, tutor).way();
    }

    private Way way() {
        Hours hours = chance.of("hours").pick(Hours.ALL);
        LocalDate endorsedOn = after(referral.referredOn(), "endorsed", 2, 12);
        LocalDate metOn = after(endorsedOn, "met", 4, 14);
        LocalDate knownOn = after(metOn, "known", 5, 10);
        LocalDate assessedOn = after(knownOn, "assessed", 2, 12);
        LocalDate draftedOn = after(assessedOn, "drafted", 4, 14);
        if (fate != Fate.REFERRED) {
            steps.add(Step.post(
                    endorsedOn, "endorsement", CASE + "/endorsement", Map.of("endorsedOn", text(endorsedOn))));
        }
        if (fate.compareTo(Fate.MET) >= 0) {
            interview(InterviewKind.FIRST, metOn);
            if (chance.of("second").percent(45)) {
                interview(InterviewKind.KNOWLEDGE, knownOn);
            }
        }
        if (fate.compareTo(Fate.ASSESSED) >= 0) {
            assess(assessedOn, hours);
        }
        LocalDate sharedOn = draftedOn;
        if (fate.compareTo(Fate.DRAFTED) >= 0) {
            sharedOn = draft(draftedOn, hours);
        }
        return new Way(steps, sharedOn, hours);
    }

    private void interview(InterviewKind kind, LocalDate heldOn) {
        steps.add(Step.post(
                heldOn,
                "interview-" + kind.code(),
                CASE + "/interviews",
                Map.of("kind", kind.code(), "heldOn", text(heldOn), "operator", operator())));
    }

    private void assess(LocalDate completedOn, Hours hours) {
        Suitability suitability = suitability();
        Map<String, Object> assessment = new HashMap<>(Map.of(
                "completedOn",
                text(completedOn),
                "suitability",
                suitability.code(),
                "maxWeeklyHours",
                suitability == Suitability.UNSUITABLE ? 0 : Math.min(40, hours.weekly() + 4),
                "recommendedInstruments",
                suitability == Suitability.UNSUITABLE
                        ? List.of()
                        : List.of(instrument().code()),
                "operator",
                operator()));
        if (suitability == Suitability.SUITABLE && chance.of("scales").percent(60)) {
            assessment.put("levels", levels());
            assessment.put("constraints", List.of(WorkConstraint.NO_NIGHT_SHIFTS.code()));
            assessment.put("support", "Una persona di riferimento nelle prime settimane.");
        }
        steps.add(Step.post(completedOn, "assessment", CASE + "/assessment", assessment));
    }

    /** The scales' areas, each somewhere between help in everything and none. */
    private Map<String, Integer> levels() {
        Map<String, Integer> levels = new TreeMap<>();
        for (String area : List.of("autonomy", "relations", "rules", "stamina", "manual", "learning", "motivation")) {
            levels.put(area, chance.of(area).between(1, 4));
        }
        return levels;
    }

    private Suitability suitability() {
        if (fate == Fate.UNSUITABLE) {
            return Suitability.UNSUITABLE;
        }
        boolean autonomous = instrument() == Instrument.DIRECT_PLACEMENT
                || chance.of("autonomous").percent(10);
        return autonomous ? Suitability.AUTONOMOUS : Suitability.SUITABLE;
    }

    /** Drafts, and lets all agree unless the fate stops here; returns the day of the last agreement. */
    private LocalDate draft(LocalDate draftedOn, Hours hours) {
        boolean family = (referral.category() == Category.DISABILITY || referral.category() == Category.YOUTH_AT_RISK)
                && chance.of("family").percent(50);
        int objective = chance.of("objective").below(People.OBJECTIVES.size() - 1);
        steps.add(Step.post(
                draftedOn,
                "project",
                CASE + "/project",
                Map.of(
                        "draftedOn",
                        text(draftedOn),
                        "instrument",
                        instrument().code(),
                        "objectives",
                        People.OBJECTIVES.subList(objective, objective + 2),
                        "weeklyHours",
                        hours.weekly(),
                        "months",
                        6,
                        "familyInvolved",
                        family)));
        LocalDate last = draftedOn;
        List<ProjectParty> parties = new ArrayList<>(List.of(ProjectParty.PERSON, ProjectParty.TUTOR));
        if (family) {
            parties.add(ProjectParty.FAMILY);
        }
        parties.add(ProjectParty.CASE_MANAGER);
        if (fate != Fate.DRAFTED) {
            parties.add(ProjectParty.REFERRING_SERVICE);
        }
        for (ProjectParty party : parties) {
            last = party == ProjectParty.PERSON ? draftedOn : after(last, party.code(), 0, 4);
            agree(party, last);
        }
        return last;
    }

    private void agree(ProjectParty party, LocalDate agreedOn) {
        SignatureManner manner =
                party == ProjectParty.REFERRING_SERVICE ? SignatureManner.ELECTRONIC : SignatureManner.PAPER;
        steps.add(Step.post(
                agreedOn,
                "agreement-" + party.code(),
                CASE + "/project/agreements",
                Map.of("party", party.code(), "manner", manner.code(), "agreedOn", text(agreedOn))));
    }

    private Instrument instrument() {
        return fate == Fate.PLACED ? PlacementPath.instrument(referral) : referral.wanted();
    }

    private String operator() {
        return chance.of("operator").percent(50) ? chance.of("operator").pick(People.OPERATORS) : tutor;
    }

    private LocalDate after(LocalDate day, String what, int least, int most) {
        return Days.office(day.plusDays(chance.of(what).between(least, most)));
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
