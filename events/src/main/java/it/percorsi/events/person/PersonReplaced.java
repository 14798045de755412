package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * Another record of the same human being stands for this one from now on; recorded together with {@link PersonsMerged}.
 *
 * @param personId the person whose record gives way
 * @param ambito the ambito, for example {@code legnano}
 * @param survivorId the person whose record stays
 * @param replacedOn date
 */
public record PersonReplaced(String personId, String ambito, String survivorId, LocalDate replacedOn)
        implements PersonEvent {}
