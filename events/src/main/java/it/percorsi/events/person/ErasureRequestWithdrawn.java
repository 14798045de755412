package it.percorsi.events.person;

import java.time.LocalDate;

/**
 * The request to erase a person was taken back or not agreed to.
 *
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param withdrawnOn date
 */
public record ErasureRequestWithdrawn(String personId, String ambito, LocalDate withdrawnOn) implements PersonEvent {}
