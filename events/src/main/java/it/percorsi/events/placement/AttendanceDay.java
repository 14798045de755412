package it.percorsi.events.placement;

import it.percorsi.events.codes.AttendanceStatus;
import java.time.LocalDate;

/**
 * One day in a confirmed month.
 *
 * @param date the day
 * @param status what happened
 * @param minutes minutes worked
 */
public record AttendanceDay(LocalDate date, AttendanceStatus status, int minutes) {}
