package it.percorsi.referral.network;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A municipality has another current contact. */
record NameContact(
        @TargetAggregateIdentifier String deskId,
        String ambito,
        String municipality,
        String contact,
        String contactName,
        LocalDate namedOn) {}
