package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The open request to erase a person is taken back, or not agreed to. */
public record WithdrawErasureRequest(
        @TargetAggregateIdentifier String personId, LocalDate withdrawnOn) {}
