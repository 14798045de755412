package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.IndividualProjectDrafted;

/** R19: one party after the other agrees, and with the last of them the project is shared. */
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
        IndividualProjectDrafted draft = path.mustLack(agreement.party());
        path.notBefore(agreement.agreedOn());
        return draft;
    }

    void take(AgreeToProject agreement, CaseFileFacts facts) {
        IndividualProjectDrafted draft = awaiting(agreement);
        apply(facts.agreed(agreement, draft.projectVersion()));
        path.agreedOn(draft)
                .ifPresent(sharedOn ->
                        apply(facts.shared(draft, path.mustBeAssessed().suitability(), sharedOn)));
    }
}
