package it.percorsi.placement.registers;

import it.percorsi.platform.views.Views;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Known facts, from the registers. */
@Component
class RegisteredFacts implements KnownFacts {

    private final Views views;
    private final CaseRegister cases;
    private final CompanyRegister companies;

    RegisteredFacts(Views views, CaseRegister cases, CompanyRegister companies) {
        this.views = views;
        this.cases = cases;
        this.companies = companies;
    }

    @Override
    public Optional<SharedProject> sharedProject(String caseId) {
        return views.register(cases).find(caseId).map(KnownCase::project);
    }

    @Override
    public Optional<CaseHalt> halt(String caseId) {
        return views.register(cases).find(caseId).map(KnownCase::halt);
    }

    @Override
    public Optional<KnownCompany> company(String companyId) {
        return views.register(companies).find(companyId);
    }
}
