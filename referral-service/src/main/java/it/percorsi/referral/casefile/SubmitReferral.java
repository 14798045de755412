package it.percorsi.referral.casefile;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A service refers a person. The parts mean what they mean in {@code ReferralSubmitted}. */
public record SubmitReferral(
        @TargetAggregateIdentifier String caseId,
        String personId,
        String ambito,
        String municipality,
        LocalDate referredOn,
        ReferralChannel channel,
        String sendingService,
        String caseManager,
        Category category,
        @Nullable Integer invalidityPercent,
        boolean registeredL68,
        Priority priority,
        @Nullable Instrument requestedInstrument,
        String reason) {}
