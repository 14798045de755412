package it.percorsi.referral.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The two records are two human beings after all.
 *
 * @param personId the person whose record had stayed
 * @param mergedId the person whose record had given way
 * @param actor user name of who decides it
 * @param undoneOn today
 */
public record UndoMerge(
        @TargetAggregateIdentifier String personId, String mergedId, String actor, LocalDate undoneOn) {}
