package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.ReferralSubmitted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** R3: a case belongs to the municipality in which the person lives; after a transfer every fact names the receiving one. */
final class Residence {

    private Residence() {}

    /** The referral as the facts to come tell it. */
    static ReferralSubmitted after(@Nullable ReferralSubmitted before, CaseFileEvent event) {
        if (event instanceof ReferralSubmitted first) {
            return first;
        }
        ReferralSubmitted known = Objects.requireNonNull(before, "the referral comes first");
        return event instanceof CaseTransferred moved ? in(moved.municipality(), known) : known;
    }

    private static ReferralSubmitted in(String municipality, ReferralSubmitted of) {
        return new ReferralSubmitted(
                of.caseId(),
                of.personId(),
                of.ambito(),
                municipality,
                of.referredOn(),
                of.channel(),
                of.sendingService(),
                of.caseManager(),
                of.category(),
                of.invalidityPercent(),
                of.registeredL68(),
                of.priority(),
                of.requestedInstrument(),
                of.reason());
    }
}
