package it.percorsi.referral.network;

import java.time.LocalDate;

/**
 * Who speaks for a municipality towards the service (R5).
 *
 * @param municipality ISTAT code
 * @param user user name
 * @param name as people read it
 * @param since since when
 */
public record Contact(String municipality, String user, String name, LocalDate since) {}
