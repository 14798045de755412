package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReductionReason;
import it.percorsi.standalone.demo.AttendancePath.ConfirmedMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is agreed, decided and approved about the money of one placement (R11, R15, R18, R23). */
final class StipendPath {

    private static final String MONTHS = "/api/v1/stipends/{placementId}:";

    private static final int LATE_AGREEMENT = 120;

    private final Chance chance;
    private final LocalDate today;
    private final String tutor;
    private final long monthlyCents;
    private final List<Step> steps = new ArrayList<>();

    private StipendPath(Chance chance, LocalDate today, String tutor, Instrument instrument) {
        this.chance = chance;
        this.today = today;
        this.tutor = tutor;
        this.monthlyCents = chance.of("amount")
                .pick(
                        instrument == Instrument.TIROCINIO
                                ? List.of(15_000L, 15_000L, 15_000L, 12_000L, 10_000L)
                                : List.of(26_000L, 26_000L, 22_000L, 20_000L));
    }

    static List<Step> of(Course course, List<ConfirmedMonth> confirmed, Chance chance, LocalDate today, String tutor) {
        Chance own = chance.of("stipend");
        // Agreements are late, they are not forgotten for ever.
        boolean nothingAgreed = course.startsOn().isAfter(today.minusDays(LATE_AGREEMENT))
                && own.of("agreed").percent(25);
        if (course.instrument() == Instrument.DIRECT_PLACEMENT || nothingAgreed) {
            return List.of();
        }
        StipendPath path = new StipendPath(own, today, tutor, course.instrument());
        path.agree(course.startsOn());
        confirmed.forEach(path::settle);
        return path.steps;
    }

    private void agree(LocalDate startsOn) {
        steps.add(Step.post(
                startsOn,
                "stipend-agreement",
                "/api/v1/stipends/agreements",
                Map.of("placementId", "{placementId}", "monthlyCents", monthlyCents, "agreedOn", startsOn.toString())));
    }

    private void settle(ConfirmedMonth month) {
        Chance ofMonth = chance.of(month.month().toString());
        LocalDate decidedOn =
                Days.office(month.confirmedOn().plusDays(ofMonth.of("decided").between(1, 4)));
        LocalDate approvedOn =
                Days.office(decidedOn.plusDays(ofMonth.of("approved").between(1, 5)));
        int lot = ofMonth.of("pace").below(100);
        boolean latest = !month.month().plusMonths(1).isBefore(YearMonth.from(today));
        if (lot < (latest ? 35 : 1)) {
            return;
        }
        decide(month, ofMonth, decidedOn);
        if (lot >= (latest ? 60 : 3)) {
            steps.add(Step.post(
                    approvedOn,
                    "approval-" + month.month(),
                    MONTHS + month.month() + "/approval",
                    Map.of("approvedOn", approvedOn.toString())));
        }
    }

    private void decide(ConfirmedMonth month, Chance ofMonth, LocalDate decidedOn) {
        long proposed = proposal(month);
        int lot = ofMonth.of("decision").below(100);
        if (proposed > 0 && lot < 70) {
            reduce(month, ofMonth, proposed, ReductionReason.UNJUSTIFIED_ABSENCES, decidedOn);
        } else if (proposed > 1 && lot < 85) {
            reduce(month, ofMonth, proposed / 2, ReductionReason.FREQUENT_ABSENCES, decidedOn);
        } else if (proposed > 0 || lot < 4) {
            leaveWhole(month, ofMonth, decidedOn);
        } else if (lot < 10) {
            reduce(month, ofMonth, 1_500, ReductionReason.DELAYS, decidedOn);
        }
    }

    /** The share of the unjustified days, as the service proposes it. */
    private long proposal(ConfirmedMonth month) {
        return (2 * monthlyCents * month.unjustifiedDays() + month.expectedDays()) / (2L * month.expectedDays());
    }

    private void reduce(ConfirmedMonth month, Chance ofMonth, long cents, ReductionReason reason, LocalDate on) {
        steps.add(Step.post(
                on,
                "reduction-" + month.month(),
                MONTHS + month.month() + "/reductions",
                Map.of(
                        "reductionCents",
                        cents,
                        "reasons",
                        List.of(reason.code()),
                        "note",
                        ofMonth.of("note").pick(People.NOTES_ON_REDUCTIONS),
                        "tutor",
                        tutor,
                        "decidedOn",
                        on.toString())));
    }

    private void leaveWhole(ConfirmedMonth month, Chance ofMonth, LocalDate on) {
        steps.add(Step.post(
                on,
                "full-payment-" + month.month(),
                MONTHS + month.month() + "/full-payment",
                Map.of(
                        "note",
                        ofMonth.of("note").pick(People.NOTES_ON_FULL_PAYMENT),
                        "tutor",
                        tutor,
                        "decidedOn",
                        on.toString())));
    }
}
