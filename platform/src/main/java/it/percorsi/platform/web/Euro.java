package it.percorsi.platform.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money between people and the platform: people write and read euro, everything inside counts whole cents. */
public final class Euro {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");

    /** For templates. */
    public Euro() {}

    /** For templates, {@code ${@euro.of(cents)}}: {@code 150,00 €}. */
    public String of(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ITALY);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** An amount as people write it into a form: {@code 150,00}. */
    public static String written(long cents) {
        return String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
    }

    /** The cents of what may be an amount; empty when it is none. */
    public static Optional<Long> read(String written) {
        return WRITTEN.matcher(written.strip()).matches() ? Optional.of(cents("", written)) : Optional.empty();
    }

    /** The cents of an amount written as {@code 150}, {@code 150,5} or {@code 150.50}; never negative. */
    public static long cents(String field, String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new BadInput(field, "amount");
        }
        String fraction = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, 2);
        return Long.parseLong(matcher.group(1)) * 100 + Long.parseLong(fraction);
    }
}
