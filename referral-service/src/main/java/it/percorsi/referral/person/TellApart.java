package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Two who look like one human being are two.
 *
 * @param personId one of them
 * @param otherId the other
 * @param actor user name of who decides it
 * @param decidedOn today
 */
public record TellApart(
        @TargetAggregateIdentifier String personId, String otherId, String actor, LocalDate decidedOn) {}
