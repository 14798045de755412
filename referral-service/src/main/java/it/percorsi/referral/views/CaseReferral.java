package it.percorsi.referral.views;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.referral.disadvantage.Disadvantage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was referred, in the words of {@code ReferralSubmitted}, with the case manager (R5) and the municipality's priority
 * (R4) of today and what follows for L.381/91 (R9); no reason where it is not for the reader.
 */
public record CaseReferral(
        LocalDate referredOn,
        ReferralChannel channel,
        String sendingService,
        String caseManager,
        Category category,
        @Personal @Nullable Integer invalidityPercent,
        boolean registeredL68,
        Priority priority,
        @Nullable Instrument requestedInstrument,
        @Personal @Nullable String reason,
        @Nullable Disadvantage disadvantage) {

    CaseReferral managedBy(String name) {
        return copy(name, priority, invalidityPercent, reason, disadvantage);
    }

    CaseReferral prioritised(Priority now) {
        return copy(caseManager, now, invalidityPercent, reason, disadvantage);
    }

    CaseReferral after(CaseFileEvent event) {
        return copy(caseManager, priority, invalidityPercent, reason, Disadvantage.after(disadvantage, event));
    }

    CaseReferral withoutHealth() {
        return copy(caseManager, priority, null, null, disadvantage == null ? null : disadvantage.withoutReason());
    }

    private CaseReferral copy(
            String manager,
            Priority urgency,
            @Nullable Integer invalidity,
            @Nullable String why,
            @Nullable Disadvantage now) {
        return new CaseReferral(
                referredOn,
                channel,
                sendingService,
                manager,
                category,
                invalidity,
                registeredL68,
                urgency,
                requestedInstrument,
                why,
                now);
    }
}
