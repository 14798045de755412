package it.percorsi.referral.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The Italian tax code of a person: 16 characters with a check letter, or 11 digits while it is provisional.
 *
 * @param value in capitals, without blanks
 */
public record CodiceFiscale(@JsonValue String value) {

    private static final Pattern PROVISIONAL = Pattern.compile("\\d{11}");

    /** Refuses what cannot be a tax code. */
    @JsonCreator
    public CodiceFiscale {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean right = isProvisional(value) ? hasRightCheckDigit(value) : hasRightCheckLetter(value);
        if (!right) {
            throw new IllegalArgumentException("not a codice fiscale");
        }
    }

    /** Whether it is a number that says nothing about the person, given out until the tax office gives the code. */
    public boolean isProvisional() {
        return isProvisional(value);
    }

    /**
     * The same for every form that one code can have: without the letters that stand for digits where two people
     * would have the same code (omocodia), and without the check letter, which follows from the others.
     */
    public String withoutOmocodia() {
        return isProvisional()
                ? value
                : it.kamaladafrica.codicefiscale.CodiceFiscale.of(value, BirthPlaces::orUnknown)
                        .normalized()
                        .getValue()
                        .substring(0, 15);
    }

    private static boolean isProvisional(String value) {
        return PROVISIONAL.matcher(value).matches();
    }

    private static boolean hasRightCheckLetter(String code) {
        try {
            it.kamaladafrica.codicefiscale.CodiceFiscale.validate(code);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** The same check digit as a partita IVA's: every second digit counts double. */
    private static boolean hasRightCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = Character.digit(code.charAt(i), 10) * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
