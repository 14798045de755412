package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person is to become known to the service. The parts mean what they mean in {@code PersonRegistered}. */
public record RegisterPerson(
        @TargetAggregateIdentifier String personId,
        String ambito,
        String familyName,
        String givenName,
        CodiceFiscale codiceFiscale,
        String sex,
        LocalDate bornOn,
        String bornAt,
        String municipality,
        String address,
        String phone) {}
