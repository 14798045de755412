package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * The two were not one human being after all: each record has its own cases again. {@link PersonReinstated} says the same
 * of the other record.
 *
 * @param personId the person whose record had stayed
 * @param ambito the ambito, for example {@code legnano}
 * @param mergedId the person whose record had given way
 * @param undoneBy user name of who decided it
 * @param undoneOn date
 */
public record PersonMergeUndone(String personId, String ambito, String mergedId, String undoneBy, LocalDate undoneOn)
        implements PersonEvent {}
