package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.IndividualProjectDrafted;

/**
 * R19: one party after the other agrees, and with the last of them the project is shared, on the day of the latest
 * agreement. Each has to be taken under an assessment that allows the project (R7), also those that were entered before
 * an earlier assessment was: what comes of them does not depend on the order in which they are entered.
 */
final class Agreements {

    private final Path path;
    private final Standing standing;

    Agreements(Path path, Standing standing) {
        this.path = path;
        this.standing = standing;
    }

    /** The draft that a party has still to agree to. */
    IndividualProjectDrafted awaiting(AgreeToProject agreement) {
        standing.mustGoOn();
        return path.mustLack(agreement.party(), agreement.agreedOn());
    }

    /** The same, unless an assessment stands against it (R7). */
    IndividualProjectDrafted fitting(AgreeToProject agreement) {
        IndividualProjectDrafted draft = awaiting(agreement);
        path.judging(agreement.agreedOn()).forEach(assessment -> InstrumentFitsTheAssessment.check(assessment, draft));
        return draft;
    }

    /** Whether none does; who answers by link does not learn which. */
    boolean fits(AgreeToProject agreement) {
        IndividualProjectDrafted draft = awaiting(agreement);
        return path.judging(agreement.agreedOn()).stream()
                .allMatch(assessment -> InstrumentFitsTheAssessment.holds(assessment, draft));
    }

    void take(AgreeToProject agreement, CaseFileFacts facts) {
        IndividualProjectDrafted draft = fitting(agreement);
        apply(facts.agreed(agreement, draft.projectVersion()));
        path.agreedOn(draft)
                .ifPresent(sharedOn ->
                        apply(facts.shared(draft, path.assessedOn(sharedOn).suitability(), sharedOn)));
    }
}
