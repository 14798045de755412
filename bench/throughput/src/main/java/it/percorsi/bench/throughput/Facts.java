package it.percorsi.bench.throughput;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What the events of one life say: of its own person, case and placement, the same as in every other life. */
record Facts(
        int number,
        String ambito,
        String municipality,
        String personId,
        String caseId,
        String placementId,
        Category category) {

    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);

    PersonRegistered registered() {
        return new PersonRegistered(
                personId,
                ambito,
                "Bianchi" + number,
                "Laura",
                "BNCLRA98R51G324Z",
                "F",
                LocalDate.of(1998, 10, 11),
                "Parabiago",
                municipality,
                "via Gornati 89",
                "3347795038");
    }

    ReferralSubmitted submitted(LocalDate on) {
        return new ReferralSubmitted(
                caseId,
                personId,
                ambito,
                municipality,
                on,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                category,
                null,
                false,
                Priority.NORMAL,
                Instrument.TIROCINIO,
                "Misura");
    }

    ReferralEndorsed endorsed(LocalDate on) {
        return new ReferralEndorsed(caseId, ambito, municipality, on);
    }

    InterviewHeld interviewed(LocalDate on) {
        return new InterviewHeld(caseId, ambito, municipality, InterviewKind.FIRST, on, "Sara");
    }

    AssessmentCompleted assessed(LocalDate on) {
        return new AssessmentCompleted(caseId, ambito, municipality, on, Suitability.SUITABLE, 20, List.of(), "Sara");
    }

    IndividualProjectDrafted drafted(LocalDate on) {
        return new IndividualProjectDrafted(
                caseId,
                personId,
                ambito,
                municipality,
                1,
                on,
                Instrument.TIROCINIO,
                List.of("Autonomia"),
                20,
                6,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    IndividualProjectShared shared(LocalDate on) {
        return new IndividualProjectShared(
                caseId,
                personId,
                ambito,
                municipality,
                1,
                on,
                category,
                Suitability.SUITABLE,
                Instrument.TIROCINIO,
                20,
                6);
    }

    PlacementProposed proposed(LocalDate startsOn) {
        return new PlacementProposed(
                placementId,
                caseId,
                personId,
                ambito,
                municipality,
                category,
                "company-" + number % 50,
                "Ditta",
                "post",
                Instrument.TIROCINIO,
                "Sara",
                "Referente",
                startsOn,
                startsOn.plusDays(180),
                20,
                WEEK,
                startsOn.minusDays(10));
    }

    PlacementStarted started(LocalDate startsOn) {
        return new PlacementStarted(
                placementId,
                caseId,
                personId,
                ambito,
                municipality,
                category,
                "company-" + number % 50,
                "Ditta",
                "post",
                Instrument.TIROCINIO,
                "Sara",
                startsOn,
                startsOn.plusDays(180),
                20,
                WEEK);
    }

    AttendanceMonthCounted counted(YearMonth month) {
        return new AttendanceMonthCounted(
                placementId,
                stipendId(month),
                caseId,
                ambito,
                municipality,
                month,
                Instrument.TIROCINIO,
                "Sara",
                13,
                12,
                1,
                0);
    }

    StipendComputed computed(YearMonth month) {
        return new StipendComputed(
                placementId,
                stipendId(month),
                caseId,
                ambito,
                municipality,
                month,
                "Sara",
                50_000,
                13,
                12,
                1,
                0,
                0,
                List.of(new StipendLine("full-month", 13, 50_000)));
    }

    StipendApproved approved(YearMonth month) {
        return new StipendApproved(
                placementId, stipendId(month), caseId, ambito, municipality, month, 50_000, month.atEndOfMonth());
    }

    private String stipendId(YearMonth month) {
        return placementId + ":" + month;
    }
}
