package it.percorsi.standalone.browser;

import java.time.LocalDate;

/**
 * A person whom a journey is about, so that no two journeys meet in one person.
 *
 * @param family family name
 * @param given given name
 * @param codiceFiscale tax code
 * @param sex F or M
 * @param bornOn day of birth, in Parabiago
 * @param municipality ISTAT code of where the person lives
 */
record Somebody(String family, String given, String codiceFiscale, String sex, LocalDate bornOn, String municipality) {

    static final String LEGNANO = "015118";
    static final String PARABIAGO = "015168";

    /** As pages show it. */
    String name() {
        return family + " " + given;
    }

    /** A referral for {@link PreparedCases}, its date left open. */
    String referral() {
        return """
                {"referredOn":"%%s","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"confirmedMismatch":true,
                 "priority":"normal","requestedInstrument":"tirocinio","reason":"Cerca un lavoro tranquillo",
                 "person":{"familyName":"%s","givenName":"%s","codiceFiscale":"%s","sex":"%s","bornOn":"%s",
                 "bornAt":"Parabiago","municipality":"%s","address":"via Po 1","phone":"0331000001"}}
                """.formatted(family, given, codiceFiscale, sex, bornOn, municipality);
    }
}
