package it.percorsi.reporting.suppression;

import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.Row;
import it.percorsi.reporting.coprogettazione.Counts;
import it.percorsi.reporting.coprogettazione.Figure;
import it.percorsi.reporting.coprogettazione.Figures;
import it.percorsi.reporting.coprogettazione.ShownTable;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownPart;
import it.percorsi.reporting.coprogettazione.ShownTable.ShownRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The table as those see it who do not work on the cases. */
public final class TableForOthers {

    private TableForOthers() {}

    /** The table without figures below a threshold, and without those that would give them away. */
    public static ShownTable of(CoprogettazioneTable table, int smallest) {
        List<TableColumn> columns = new ArrayList<>();
        for (ToLongFunction<Counts> figure : Figures.NUMBERS) {
            columns.add(TableColumn.ofPeople(table, figure, smallest));
        }
        columns.add(TableColumn.ofMoney(table, smallest));
        List<ShownPart> parts = IntStream.range(0, table.municipalities().size())
                .mapToObj(i -> part(table.municipalities().get(i), i, columns))
                .toList();
        return new ShownTable(table.semester(), table.asOf(), parts, figures(columns, TableColumn::total), smallest);
    }

    private static ShownPart part(MunicipalityPart part, int number, List<TableColumn> columns) {
        List<ShownRow> rows = new ArrayList<>();
        for (Row row : part.rows()) {
            int at = rows.size();
            rows.add(
                    new ShownRow(row.category(), row.instrument(), figures(columns, column -> column.row(number, at))));
        }
        return new ShownPart(part.municipality(), rows, figures(columns, column -> column.total(number)));
    }

    private static Figures figures(List<TableColumn> columns, Function<TableColumn, Figure> at) {
        return Figures.of(columns.stream().map(at).toList());
    }
}
