package it.percorsi.referral.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Lists of referrals as a municipality might keep them. */
public final class ReferralSheets {

    /** Titles of the municipality's own. */
    public static final List<String> HEADER = List.of(
            "Data segnalazione",
            "Cognome",
            "Nome",
            "Sesso",
            "Data di nascita",
            "Luogo di nascita",
            "C.F.",
            "Comune di residenza",
            "Cellulare",
            "Categoria",
            "Inviante",
            "Assistente sociale",
            "Come arriva",
            "Urgenza",
            "Motivo");

    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    private ReferralSheets() {}

    /** A row about somebody who was in no row before. */
    public static List<String> somebody() {
        return List.of(
                "02/03/2026",
                "D’Angelo",
                "Nicolò",
                "m",
                "12/4/1990",
                "Cantù",
                codiceFiscale(),
                "San Giorgio su Legnano",
                "0331/421.234",
                "2.1",
                "CPS Legnano",
                "Anna Re",
                "relazione",
                "ALTA",
                "Cerca lavoro, presto");
    }

    /** A provisional tax code that nobody had before. */
    public static String codiceFiscale() {
        String digits = String.format("%010d", NEXT.getAndIncrement());
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** The row with another value in one column. */
    public static List<String> with(List<String> row, String title, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(HEADER.indexOf(title), value);
        return changed;
    }

    /** As text with separators. */
    @SafeVarargs
    public static String csv(char separator, List<String> header, List<String>... rows) {
        StringBuilder text = new StringBuilder(line(separator, header));
        for (List<String> row : rows) {
            text.append(line(separator, row));
        }
        return text.toString();
    }

    /** So many people. */
    public static String crowd(int people) {
        StringBuilder text = new StringBuilder(line(';', HEADER));
        IntStream.range(0, people).forEach(number -> text.append(line(';', somebody())));
        return text.toString();
    }

    private static String line(char separator, List<String> cells) {
        return String.join(
                        String.valueOf(separator),
                        cells.stream()
                                .map(cell -> cell.indexOf(separator) < 0 ? cell : "\"" + cell + "\"")
                                .toList())
                + "\r\n";
    }
}
