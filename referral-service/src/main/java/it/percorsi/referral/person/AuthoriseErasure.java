package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A second one agrees to the open request: the person is erased, for ever.
 *
 * @param personId the person
 * @param actor user name of who agrees
 * @param erasedOn today
 */
public record AuthoriseErasure(@TargetAggregateIdentifier String personId, String actor, LocalDate erasedOn) {}
