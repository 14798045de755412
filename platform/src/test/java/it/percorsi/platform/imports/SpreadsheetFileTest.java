package it.percorsi.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import it.percorsi.platform.web.BadInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpreadsheetFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static SpreadsheetFile file(String text) {
        return new SpreadsheetFile(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsQuotedCellsSeveralValuesAndAByteOrderMark() {
        List<List<String>> rows = file("\uFEFFnome;mansioni\n\"Rossi; Bianchi\";orto|cucina\n")
                .rows(
                        Set.of("nome", "mansioni"),
                        row -> List.of(
                                row.text("nome"),
                                String.join("+", row.texts("mansioni")),
                                String.valueOf(row.number())));
        assertThat(rows).containsExactly(List.of("Rossi; Bianchi", "orto+cucina", "2"));
    }

    @Test
    void tellsEveryProblemWithItsRowAndColumn() {
        assertThatThrownBy(() -> file("data;tipo;n\n2199-01-01;SRL;1\n;XYZ;uno\n")
                        .rows(Set.of("data", "tipo", "n"), row -> {
                            row.date("data", TODAY);
                            row.code("tipo", Map.of("SRL", 1));
                            return row.number("n");
                        }))
                .asInstanceOf(type(ImportRejected.class))
                .extracting(ImportRejected::problems)
                .isEqualTo(List.of(
                        new RowProblem(2, "data", "date-in-future"),
                        new RowProblem(3, "data", "missing"),
                        new RowProblem(3, "tipo", "code"),
                        new RowProblem(3, "n", "number")));
    }

    @Test
    void tellsWhichColumnsAreMissing() {
        assertThatThrownBy(() -> file("a;b\n1;2\n").rows(Set.of("a", "c"), Row::number))
                .asInstanceOf(type(ImportRejected.class))
                .extracting(ImportRejected::problems)
                .isEqualTo(List.of(new RowProblem(1, "c", "column-missing")));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> file("a;a\n1;2\n").rows(Set.of("a"), Row::number))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aDateIsReadYearFirstAndDayFirst() {
        assertThat(file("data\n2026-03-02\n02/03/2026\n2/3/2026\n2.3.2026\n02-03-2026\n")
                        .rows(Set.of("data"), row -> row.date("data", TODAY)))
                .containsOnly(LocalDate.of(2026, 3, 2));
        for (String wrong : List.of("30/02/2026", "2/3/26", "2026/03/02", "45718")) {
            assertThatThrownBy(() -> file("data\n" + wrong + "\n").rows(Set.of("data"), row -> row.date("data", TODAY)))
                    .as(wrong)
                    .isInstanceOf(ImportRejected.class);
        }
    }

    @Test
    void theSameFileHasTheSameKey() {
        assertThat(file("a\n1\n").key())
                .isEqualTo(file("a\n1\n").key())
                .isNotEqualTo(file("a\n2\n").key());
    }
}
