package it.percorsi.events.network;

import java.time.LocalDate;

/**
 * A municipality has another current contact towards SISL, in place of the one before: there is exactly one (R5).
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality, six digits
 * @param contact user name of the contact
 * @param contactName the contact's name as people read it
 * @param namedOn date
 */
public record MunicipalityContactNamed(
        String ambito, String municipality, String contact, String contactName, LocalDate namedOn)
        implements NetworkEvent {}
