package it.percorsi.reporting.suppression;

import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.Counts;
import it.percorsi.reporting.coprogettazione.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** One figure in all rows and totals of a table, with the small ones hidden. */
final class TableColumn {

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Cell> totals = new ArrayList<>();
    private final Cell total;

    /** A number of people. */
    static TableColumn ofPeople(CoprogettazioneTable table, ToLongFunction<Counts> figure, int smallest) {
        return new TableColumn(
                table,
                (counts, group) -> Cell.ofPeople(figure.applyAsLong(counts), group, smallest),
                (counts, group, parts) -> Cell.totalOfPeople(
                        figure.applyAsLong(counts),
                        group,
                        smallest,
                        parts.stream().filter(part -> part.value() > 0).count() > 1));
    }

    /** The amount, which is told of nobody when it was paid to a few. */
    static TableColumn ofMoney(CoprogettazioneTable table, int smallest) {
        return new TableColumn(
                table,
                (counts, group) -> Cell.ofMoney(counts.approvedCents(), counts.paid(), group, smallest),
                (counts, group, parts) -> Cell.ofMoney(counts.approvedCents(), counts.paid(), group, smallest));
    }

    private interface Total {
        Cell of(Counts counts, String group, List<Cell> parts);
    }

    private TableColumn(CoprogettazioneTable table, BiFunction<Counts, String, Cell> row, Total sum) {
        List<Sum> sums = new ArrayList<>();
        for (MunicipalityPart part : table.municipalities()) {
            List<Cell> ofRows = part.rows().stream()
                    .map(one -> row.apply(one.counts(), part.municipality()))
                    .toList();
            Cell ofPart = sum.of(part.total(), part.municipality(), ofRows);
            rows.add(ofRows);
            totals.add(ofPart);
            sums.add(new Sum(ofRows, ofPart));
        }
        total = sum.of(table.total(), "", totals);
        sums.add(new Sum(totals, total));
        new SmallFigures(sums).hide();
    }

    Figure row(int part, int row) {
        return figure(rows.get(part).get(row));
    }

    Figure total(int part) {
        return figure(totals.get(part));
    }

    Figure total() {
        return figure(total);
    }

    private static Figure figure(Cell cell) {
        return cell.isHidden() ? Figure.hidden(cell.isSmall()) : Figure.shown(cell.value());
    }
}
