package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.Suitability;
import it.percorsi.platform.commands.Refused;

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
        path.against(draft).ifPresent(assessment -> refuse(assessment, draft));
        path.against(draft, agreement.agreedOn())
                .ifPresent(assessment -> InstrumentFitsTheAssessment.check(assessment, draft));
        return draft;
    }

    /**
     * An assessment stands against an agreement that was entered already, and so against every other one. Where it is still
     * the latest, or the latest allows no project at all, that is what to tell; else only a new draft leads further.
     */
    private void refuse(Found assessment, IndividualProjectDrafted draft) {
        Found latest = path.mustBeAssessed();
        if (latest.equals(assessment) || latest.suitability() == Suitability.UNSUITABLE) {
            InstrumentFitsTheAssessment.check(latest, draft);
        }
        throw Refused.now("assessed-against-meanwhile", "R19")
                .with(assessment.on().toString());
    }

    /** Whether none does; who answers by link does not learn which. */
    boolean fits(AgreeToProject agreement) {
        IndividualProjectDrafted draft = awaiting(agreement);
        return path.against(draft, agreement.agreedOn()).isEmpty();
    }

    void take(AgreeToProject agreement, CaseFileFacts facts) {
        IndividualProjectDrafted draft = fitting(agreement);
        apply(facts.agreed(agreement, draft.projectVersion()));
        path.agreedOn(draft)
                .ifPresent(sharedOn ->
                        apply(facts.shared(draft, path.assessedOn(sharedOn).suitability(), sharedOn)));
    }
}
