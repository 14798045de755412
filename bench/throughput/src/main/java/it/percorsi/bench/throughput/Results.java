package it.percorsi.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of the report, as Markdown. */
final class Results {

    private final List<String> lines = new ArrayList<>();

    void table(String title, String... columns) {
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        row((Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    /** Numbers are rounded as suits their size. */
    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double number ? text(number) : cell)
                    .append(" |");
        }
        lines.add(row.toString());
        System.out.println(row);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%,.0f" : "%.2f", number);
    }

    void print() {
        lines.forEach(System.out::println);
    }
}
