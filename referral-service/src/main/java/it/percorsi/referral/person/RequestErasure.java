package it.percorsi.referral.person;

import it.percorsi.events.codes.ErasureGround;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody asks that a person be erased.
 *
 * @param personId the person
 * @param ground why
 * @param actor user name of who asks
 * @param requestedOn today
 */
public record RequestErasure(
        @TargetAggregateIdentifier String personId, ErasureGround ground, String actor, LocalDate requestedOn) {}
