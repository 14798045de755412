package it.percorsi.company.databank;

import it.percorsi.platform.web.BadInput;
import java.util.regex.Pattern;

/**
 * An Italian VAT number: eleven digits, the last of which checks the others (Luhn: every second digit is doubled, and
 * all digits together make a multiple of ten).
 *
 * @param digits the eleven digits, without country code
 */
public record PartitaIva(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");

    /** Refuses what is no VAT number ({@link BadInput} on {@code vatNumber}). */
    public PartitaIva {
        if (!isValid(digits)) {
            throw new BadInput("vatNumber", "vat-number");
        }
    }

    /** Whether these are eleven digits with the right check digit. */
    public static boolean isValid(String digits) {
        return ELEVEN_DIGITS.matcher(digits).matches() && !digits.equals("00000000000") && sum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(place) - '0';
            int doubled = place % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
