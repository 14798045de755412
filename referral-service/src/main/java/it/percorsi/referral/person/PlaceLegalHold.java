package it.percorsi.referral.person;

import it.percorsi.events.codes.LegalHoldGround;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A proceeding needs the person's data: they must not be erased. */
public record PlaceLegalHold(@TargetAggregateIdentifier String personId, LegalHoldGround ground, LocalDate placedOn) {}
