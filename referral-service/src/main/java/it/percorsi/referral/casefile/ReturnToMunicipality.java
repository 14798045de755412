package it.percorsi.referral.casefile;

import it.percorsi.events.codes.ReturnReason;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A person found unsuitable is given back to the municipality of residence (R7). */
public record ReturnToMunicipality(
        @TargetAggregateIdentifier String caseId,
        List<ReturnReason> reasons,
        @Nullable String note,
        LocalDate returnedOn) {}
