package it.percorsi.referral.assessment;

import org.jspecify.annotations.Nullable;

/**
 * One capacity as people read it.
 *
 * @param name its name
 * @param level from 0 to 4; null when it was not assessed
 * @param words what the level means; empty when it was not assessed
 */
public record CapacityLine(String name, @Nullable Integer level, String words) {}
