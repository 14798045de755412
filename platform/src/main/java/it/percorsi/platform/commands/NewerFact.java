package it.percorsi.platform.commands;

import it.percorsi.events.DomainEvent;
import java.time.Instant;

/**
 * A fact that was recorded after the version that somebody had seen.
 *
 * @param event the fact
 * @param sequence its sequence number
 * @param actor who caused it
 * @param roles the roles acted in, separated by spaces; empty when it was no person
 * @param recordedAt when it was recorded
 * @param contradicts whether it stands against what is to be decided
 */
public record NewerFact(
        DomainEvent event, long sequence, String actor, String roles, Instant recordedAt, boolean contradicts) {}
