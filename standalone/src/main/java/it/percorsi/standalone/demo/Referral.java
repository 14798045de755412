package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;

/**
 * A row of the file of referrals, as far as the plan needs it.
 *
 * @param number place in the file, counted from 1
 * @param referredOn date of the referral
 * @param category category of disadvantage
 * @param wanted instrument that the sender asks for; a tirocinio when it asks for none of the work path
 * @param municipality ISTAT code of the residence
 * @param municipalityName its name
 */
record Referral(
        int number,
        LocalDate referredOn,
        Category category,
        Instrument wanted,
        String municipality,
        String municipalityName) {}
