package it.percorsi.placement.registers;

import java.util.Optional;

/** What the other services have told, as far as decisions on placements need it. */
public interface KnownFacts {

    /** The project of a case, once every required party has agreed to it (R29). */
    Optional<SharedProject> sharedProject(String caseId);

    /** Why a case does not go on; empty while it does. */
    Optional<CaseHalt> halt(String caseId);

    /** A company of the data bank. */
    Optional<KnownCompany> company(String companyId);
}
