package it.percorsi.stipend.views.months;

/**
 * The sums of one ambito's month. Amounts are euro cents.
 *
 * @param stipends how many there are
 * @param withoutAgreement how many wait for an agreed amount
 * @param toDecide how many wait for the tutor
 * @param toApprove how many wait for the approval
 * @param approved how many are settled
 * @param fullCents what whole months would cost
 * @param reductionCents what is decided, else proposed, to be taken away
 * @param payableCents what is to be paid as things stand
 * @param approvedCents what of that is approved
 */
public record MonthTotals(
        int stipends,
        int withoutAgreement,
        int toDecide,
        int toApprove,
        int approved,
        long fullCents,
        long reductionCents,
        long payableCents,
        long approvedCents) {

    static final MonthTotals NOTHING = new MonthTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);

    MonthTotals plus(MonthlyStipend stipend) {
        return new MonthTotals(
                stipends + 1,
                withoutAgreement + one(stipend, StipendState.WITHOUT_AGREEMENT),
                toDecide + one(stipend, StipendState.TO_DECIDE),
                toApprove + one(stipend, StipendState.TO_APPROVE),
                approved + one(stipend, StipendState.APPROVED),
                fullCents + stipend.fullCents(),
                reductionCents + stipend.fullCents() - stipend.payableCents(),
                payableCents + stipend.payableCents(),
                approvedCents + (stipend.state() == StipendState.APPROVED ? stipend.payableCents() : 0));
    }

    private static int one(MonthlyStipend stipend, StipendState state) {
        return stipend.state() == state ? 1 : 0;
    }
}
