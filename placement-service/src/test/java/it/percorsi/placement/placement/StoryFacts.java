package it.percorsi.placement.placement;

import it.percorsi.placement.registers.CaseHalt;
import it.percorsi.placement.registers.KnownCompany;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.registers.SharedProject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the registers hold in a story.
 *
 * @param project the shared project, if there is one
 * @param company the company, if it is known
 * @param halt why the case does not go on, if it does not
 */
record StoryFacts(
        @Nullable SharedProject project,
        @Nullable KnownCompany company,
        @Nullable CaseHalt halt) implements KnownFacts {

    StoryFacts(@Nullable SharedProject project, @Nullable KnownCompany company) {
        this(project, company, null);
    }

    @Override
    public Optional<SharedProject> sharedProject(String caseId) {
        return Optional.ofNullable(project).filter(known -> known.caseId().equals(caseId));
    }

    @Override
    public Optional<CaseHalt> halt(String caseId) {
        return Optional.ofNullable(halt);
    }

    @Override
    public Optional<KnownCompany> company(String companyId) {
        return Optional.ofNullable(company).filter(known -> known.companyId().equals(companyId));
    }
}
