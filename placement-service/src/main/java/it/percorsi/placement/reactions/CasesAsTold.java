package it.percorsi.placement.reactions;

import it.percorsi.placement.registers.CaseRegister;
import it.percorsi.placement.registers.KnownCase;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.Views;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The register of cases, as far as the fact that is answered. Register and reactions read the topic each at its own pace;
 * what stands there before a fact is known for certain once the register tells that fact.
 */
@Component
final class CasesAsTold {

    private final RegisterReader<KnownCase> cases;
    private final String register;
    private final ParkedMessages parked;

    CasesAsTold(Views views, CaseRegister cases, ParkedMessages parked) {
        this.cases = views.register(cases);
        this.register = cases.name();
        this.parked = parked;
    }

    /** Soon the register comes as far by itself; what it holds back waits for people, and other cases do not wait with it. */
    KnownCase find(String caseId, Predicate<KnownCase> tellsTheFact) {
        return cases.find(caseId).filter(tellsTheFact).orElseThrow(() -> {
            if (parked.isHeldBack(register, caseId)) {
                return Refused.now("case-held-back", null);
            }
            return new IllegalStateException("the register of cases is behind, it is asked again");
        });
    }
}
