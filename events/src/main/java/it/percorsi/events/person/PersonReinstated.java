package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * This record stands for itself again; recorded together with {@link PersonMergeUndone}.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param survivorId the person whose record had stood for it
 * @param reinstatedOn date
 */
public record PersonReinstated(String personId, String ambito, String survivorId, LocalDate reinstatedOn)
        implements PersonEvent {}
