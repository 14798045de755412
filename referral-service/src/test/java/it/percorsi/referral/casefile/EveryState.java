package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.shared;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.codes.AppointmentKind;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every state that a case can be in, by its name, as the events that lead there. */
final class EveryState {

    private EveryState() {}

    static Map<String, List<CaseFileEvent>> ofACase() {
        Map<String, List<CaseFileEvent>> states = new LinkedHashMap<>();
        List<CaseFileEvent> suitable = List.of(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE));
        List<CaseFileEvent> unsuitable =
                List.of(referred(), endorsed(), interviewed(), assessed(Suitability.UNSUITABLE));
        List<CaseFileEvent> returned = and(unsuitable, CaseLifeFixture.returned());
        states.put("referred", List.of(referred()));
        states.put("declined", List.of(referred(), CaseLifeFixture.declined()));
        states.put("endorsed", List.of(referred(), endorsed()));
        states.put("appointment", List.of(referred(), endorsed(), AppointmentScene.booked(AppointmentKind.FIRST)));
        states.put("transfer proposed", List.of(referred(), endorsed(), TransferOfCaseTest.proposed()));
        states.put("waiting", List.of(referred(), endorsed(), CaseLifeFixture.waiting()));
        states.put("interviewed", List.of(referred(), endorsed(), interviewed()));
        states.put("complex", List.of(referred(), endorsed(), interviewed(), CaseLifeFixture.complex()));
        states.put("assessed", suitable);
        states.put("project drafted", and(suitable, drafted(1)));
        states.put(
                "project shared",
                and(
                        suitable,
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE),
                        agreed(ProjectParty.TUTOR),
                        shared()));
        states.put("in a programme", and(suitable, ProgrammeFixture.taken(), ProgrammeFixture.entered(1, 10)));
        states.put(
                "unsuitable since",
                and(
                        suitable,
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE),
                        agreed(ProjectParty.TUTOR),
                        shared(),
                        new AssessmentCompleted(
                                CASE,
                                "legnano",
                                HERE,
                                DAY.plusDays(60),
                                Suitability.UNSUITABLE,
                                0,
                                List.of(),
                                "Sara")));
        states.put("unsuitable", unsuitable);
        states.put("returned", returned);
        states.put("acknowledged", and(returned, CaseLifeFixture.acknowledged()));
        states.put("suspended", and(suitable, drafted(1), CaseLifeFixture.suspended()));
        states.put("closed", and(suitable, CaseLifeFixture.closed(ClosureOutcome.GAVE_UP)));
        states.put("closed as returned", and(returned, CaseLifeFixture.closed(ClosureOutcome.RETURNED)));
        states.put(
                "reopened", and(suitable, CaseLifeFixture.closed(ClosureOutcome.GAVE_UP), CaseLifeFixture.reopened()));
        return states;
    }

    private static List<CaseFileEvent> and(List<CaseFileEvent> before, CaseFileEvent... more) {
        return Stream.concat(before.stream(), Arrays.stream(more)).toList();
    }
}
