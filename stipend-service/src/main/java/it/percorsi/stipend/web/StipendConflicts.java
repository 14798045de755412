package it.percorsi.stipend.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendReduced;
import it.percorsi.platform.commands.ParallelFacts;
import it.percorsi.stipend.stipends.AgreeStipend;
import it.percorsi.stipend.stipends.ApproveStipend;
import it.percorsi.stipend.stipends.LeaveStipendWhole;
import it.percorsi.stipend.stipends.ReduceStipend;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands against a decision about money that was taken without it. All months of a placement are one aggregate, but
 * what happens to one month says nothing about another; and a month that was counted adds to an agreement.
 */
@Component
class StipendConflicts implements ParallelFacts {

    @Override
    public boolean contradicts(Object command, DomainEvent newer) {
        return switch (command) {
            case AgreeStipend agreement -> newer instanceof StipendAgreed;
            case ReduceStipend decision -> isAbout(decision.month(), newer);
            case LeaveStipendWhole decision -> isAbout(decision.month(), newer);
            case ApproveStipend approval -> isAbout(approval.month(), newer);
            default -> true;
        };
    }

    private static boolean isAbout(YearMonth month, DomainEvent newer) {
        return month(newer).filter(month::equals).isPresent();
    }

    private static Optional<YearMonth> month(DomainEvent fact) {
        return switch (fact) {
            case StipendComputed computed -> Optional.of(computed.month());
            case StipendReduced reduced -> Optional.of(reduced.month());
            case ReductionDeclined declined -> Optional.of(declined.month());
            case StipendApproved approved -> Optional.of(approved.month());
            default -> Optional.empty();
        };
    }
}
