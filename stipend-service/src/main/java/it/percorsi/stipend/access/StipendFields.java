package it.percorsi.stipend.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.stipend.views.months.MonthlyStipend;
import org.springframework.stereotype.Component;

/** What of a row a caller sees, and which of its actions a page offers. */
@Component
public final class StipendFields {

    /** The tutor writes about the person: whoever only pays reads amounts and reasons, no words. */
    private static final Role[] READ_NOTES = {Role.OPERATORE, Role.COORDINATORE, Role.REVISORE};

    private static final Role[] OPEN_CASES = {Role.OPERATORE, Role.COORDINATORE, Role.COMUNE, Role.REVISORE};

    /**
     * What a page offers.
     *
     * @param decide fix amounts, decide on reductions
     * @param approve approve for payment
     * @param openCases go on to the pages of the case, the placement and its attendance
     */
    public record May(boolean decide, boolean approve, boolean openCases) {}

    /** Whether the caller reads the tutor's words. */
    public boolean notes(Caller caller) {
        return caller.is(READ_NOTES);
    }

    /** The stipend with what the caller may see of it. */
    public MonthlyStipend of(Caller caller, MonthlyStipend stipend) {
        return caller.is(READ_NOTES) ? stipend : stipend.withoutWords();
    }

    /** What a page offers the caller. */
    public May may(Caller caller) {
        return new May(caller.is(StipendAccess.DECIDE), caller.is(StipendAccess.APPROVE), caller.is(OPEN_CASES));
    }
}
