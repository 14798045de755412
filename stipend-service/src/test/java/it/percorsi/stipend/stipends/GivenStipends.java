package it.percorsi.stipend.stipends;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ReductionReason;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendLine;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.stipend.rulebook.RuleBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The commands and events of a typical placement. */
final class GivenStipends {

    static final YearMonth MAY = YearMonth.of(2025, 5);
    static final YearMonth JUNE = YearMonth.of(2025, 6);
    static final LocalDate DAY = LocalDate.of(2025, 6, 3);
    static final RuleBook CARTA =
            new RuleBook("carta-ccs-1", Map.of(Instrument.TIROCINIO, 15_000L, Instrument.BORSA_LAVORO, 26_000L));

    private GivenStipends() {}

    static AgreeStipend agree(Instrument instrument, long cents) {
        return new AgreeStipend("p1", "c1", "person1", "legnano", "015118", instrument, "Anna Neri", cents, DAY);
    }

    static CountAttendanceMonth count(YearMonth month, int expected, int justified, int unjustified) {
        return new CountAttendanceMonth(
                "p1",
                "c1",
                "legnano",
                "015118",
                month,
                Instrument.TIROCINIO,
                "Anna Neri",
                expected,
                expected - justified - unjustified,
                justified,
                unjustified);
    }

    static ReduceStipend reduce(long cents, ReductionReason... reasons) {
        return new ReduceStipend("p1", MAY, cents, List.of(reasons), "Tre assenze senza avviso", "Anna Neri", DAY);
    }

    static LeaveStipendWhole leaveWhole() {
        return new LeaveStipendWhole("p1", MAY, "Era il primo mese", "Anna Neri", DAY);
    }

    static ApproveStipend approve() {
        return new ApproveStipend("p1", MAY, null, DAY);
    }

    static StipendAgreed agreed(Instrument instrument, long cents, long cap) {
        return new StipendAgreed("p1", "c1", "person1", "legnano", "015118", instrument, "Anna Neri", cents, cap, DAY);
    }

    static AttendanceMonthCounted counted(YearMonth month, int expected, int justified, int unjustified) {
        return StipendFacts.counted(count(month, expected, justified, unjustified));
    }

    /** May, 150 euro, 3 of 20 days missed without a word: 22.50 euro proposed. */
    static StipendComputed mayComputed() {
        return new StipendComputed(
                "p1",
                "p1:2025-05",
                "c1",
                "legnano",
                "015118",
                MAY,
                "Anna Neri",
                15_000,
                20,
                16,
                1,
                3,
                2_250,
                List.of(
                        new StipendLine("agreed", 0, 15_000),
                        new StipendLine("unjustified-absence", 3, -2_250),
                        new StipendLine("payable", 0, 12_750)));
    }

    static StipendReduced mayReduced(long cents) {
        return new StipendReduced(
                "p1",
                "p1:2025-05",
                "c1",
                "person1",
                "legnano",
                "015118",
                MAY,
                cents,
                15_000 - cents,
                List.of(ReductionReason.UNJUSTIFIED_ABSENCES),
                "Tre assenze senza avviso",
                "Anna Neri",
                DAY);
    }

    static ReductionDeclined mayLeftWhole() {
        return new ReductionDeclined(
                "p1",
                "p1:2025-05",
                "c1",
                "person1",
                "legnano",
                "015118",
                MAY,
                15_000,
                "Era il primo mese",
                "Anna Neri",
                DAY);
    }

    static StipendApproved mayApproved(long cents) {
        return new StipendApproved("p1", "p1:2025-05", "c1", "legnano", "015118", MAY, cents, DAY);
    }
}
