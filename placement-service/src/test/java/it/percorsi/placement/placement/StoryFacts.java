package it.percorsi.placement.placement;

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
 */
record StoryFacts(@Nullable SharedProject project, @Nullable KnownCompany company) implements KnownFacts {

    @Override
    public Optional<SharedProject> sharedProject(String caseId) {
        return Optional.ofNullable(project).filter(known -> known.caseId().equals(caseId));
    }

    @Override
    public Optional<KnownCompany> company(String companyId) {
        return Optional.ofNullable(company).filter(known -> known.companyId().equals(companyId));
    }
}
