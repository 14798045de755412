package it.percorsi.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class TableTest {

    @TempDir
    private Path folder;

    private static Table table(String text) {
        return new Table(
                "Casi [2026]",
                List.of("Una nota"),
                List.of("Persona", "Data", "Numero", "Importo"),
                List.of(List.of(
                        Cell.of(text),
                        Cell.of(LocalDate.of(2026, 3, 2)),
                        Cell.of(-12),
                        Cell.of(new BigDecimal("1234.50")))));
    }

    private Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path path = Files.write(folder.resolve("table.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1"})
    void noTextOfACsvIsAFormula(String text) {
        assertThat(CsvTable.text(table(text))).contains("'" + text).doesNotContain("\n" + text);
    }

    @Test
    void aCsvIsWhatAnItalianExcelOpens() {
        assertThat(CsvTable.text(table("Rossi; \"Anna\"")))
                .isEqualTo(
                        "\uFEFFPersona;Data;Numero;Importo\r\n" + "\"Rossi; \"\"Anna\"\"\";2026-03-02;-12;1234,50\r\n");
    }

    @Test
    void aSpreadsheetHoldsTextsAsTextsDatesAsDatesAndNumbersAsNumbers() throws IOException {
        Map<String, String> parts = parts(XlsxTable.of(table("=HYPERLINK(\"x\")\u0001")));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        // 46083 is how a spreadsheet counts the 2nd of March 2026.
        assertThat(sheet).doesNotContain("<f>").contains("46083", "<v>-12</v>", "<v>1234.50</v>", "state=\"frozen\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=HYPERLINK(").doesNotContain("\u0001");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Casi  2026\"");
        assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy").contains("<b/>");
    }

    @Test
    void theFormatFollowsWhatIsAccepted() {
        assertThat(TableFormat.of(MediaType.parseMediaTypes("*/*, application/pdf")))
                .isEqualTo(TableFormat.PDF);
        assertThat(TableFormat.of(MediaType.parseMediaTypes("text/csv;charset=utf-8")))
                .isEqualTo(TableFormat.CSV);
        assertThat(TableFormat.of(List.of(TableFormat.XLSX.type()))).isEqualTo(TableFormat.XLSX);
        assertThatThrownBy(() -> TableFormat.of(List.of(MediaType.IMAGE_PNG)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
