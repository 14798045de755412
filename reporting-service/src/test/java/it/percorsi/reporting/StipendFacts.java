package it.percorsi.reporting;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReductionReason;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendReduced;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The facts of a case's money. */
record StipendFacts(String caseId, String municipality) {

    static String id(String placementId, String month) {
        return placementId + ":" + month;
    }

    AttendanceMonthCounted counted(String placementId, String month, Instrument instrument) {
        return new AttendanceMonthCounted(
                placementId,
                id(placementId, month),
                caseId,
                Story.AMBITO,
                municipality,
                YearMonth.parse(month),
                instrument,
                "Tutor",
                20,
                18,
                1,
                1);
    }

    StipendComputed computed(String placementId, String month) {
        return new StipendComputed(
                placementId,
                id(placementId, month),
                caseId,
                Story.AMBITO,
                municipality,
                YearMonth.parse(month),
                "Tutor",
                15000,
                20,
                18,
                1,
                1,
                750,
                List.of());
    }

    StipendReduced reduced(String placementId, String month) {
        return new StipendReduced(
                placementId,
                id(placementId, month),
                caseId,
                "person-" + caseId,
                Story.AMBITO,
                municipality,
                YearMonth.parse(month),
                750,
                14250,
                List.of(ReductionReason.UNJUSTIFIED_ABSENCES),
                "",
                "Tutor",
                LocalDate.parse(month + "-28"));
    }

    ReductionDeclined leftWhole(String placementId, String month) {
        return new ReductionDeclined(
                placementId,
                id(placementId, month),
                caseId,
                "person-" + caseId,
                Story.AMBITO,
                municipality,
                YearMonth.parse(month),
                15000,
                "",
                "Tutor",
                LocalDate.parse(month + "-28"));
    }

    StipendApproved approved(String placementId, String month, long cents) {
        return new StipendApproved(
                placementId,
                id(placementId, month),
                caseId,
                Story.AMBITO,
                municipality,
                YearMonth.parse(month),
                cents,
                LocalDate.parse(month + "-28"));
    }
}
