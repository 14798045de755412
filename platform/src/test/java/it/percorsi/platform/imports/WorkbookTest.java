package it.percorsi.platform.imports;

import static it.percorsi.platform.imports.SheetTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as people save them, and as nobody should. */
class WorkbookTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Prova", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Appoggio");
            hidden.value(0, 0, "nascosto");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("Elenco");
            sheet.value(0, 0, "data");
            sheet.value(0, 1, "istat");
            sheet.value(0, 2, "telefono");
            sheet.value(0, 3, "categoria");
            sheet.value(0, 4, "formula");
            sheet.value(0, 5, "note");
            sheet.value(2, 0, LocalDate.of(2026, 3, 2));
            sheet.style(2, 0).format("dd/MM/yyyy").set();
            sheet.value(2, 1, "015118");
            sheet.value(2, 2, 3_466_747_778L);
            sheet.value(2, 3, 2.1);
            sheet.formula(2, 4, "HYPERLINK(\"http://127.0.0.1\")");
            sheet.value(3, 1, 15118);
            sheet.style(3, 1).format("000000").set();
            sheet.value(3, 2, 0.1 + 0.2);
            sheet.value(3, 5, true);
        }
        return file.toByteArray();
    }

    @Test
    void showsWhatPeopleSee() throws IOException {
        Sheet sheet = Sheet.of(workbook(), 10);
        assertThat(sheet.format()).isEqualTo(new SheetFormat.Xlsx());
        assertThat(sheet.header()).containsExactly("data", "istat", "telefono", "categoria", "formula", "note");
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(3, 4);
        assertThat(sheet.lines().get(0).cells()).containsExactly("02/03/2026", "015118", "3466747778", "2.1", "", "");
        assertThat(sheet.lines().get(1).cells()).containsExactly("", "015118", "0.3", "", "", "VERO");
    }

    @Test
    void anArchiveThatGrowsBeyondMeasureIsRefused() throws IOException {
        assertThat(refusal(archive(Map.of("xl/worksheets/sheet1.xml", " ".repeat(51 * MEGABYTE)))))
                .isEqualTo("workbook-too-large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int part = 0; part < 1_001; part++) {
            many.put("part" + part, "");
        }
        assertThat(refusal(archive(many))).isEqualTo("workbook-too-large");
    }

    @Test
    void cellsAndTextsThatCannotBeThereAreRefused() throws IOException {
        assertThat(refusal(archive(Map.of("xl/any.bin", "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))))
                .isEqualTo("workbook-too-large");
        assertThat(refusal(archive(Map.of("xl/any.bin", "<row><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>"))))
                .isEqualTo("workbook-too-large");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertThat(refusal(archive(Map.of("../../aziende.csv", "a;b")))).isEqualTo("not-a-table");
        assertThat(refusal("PK\u0003\u0004 and nothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-table");
        assertThat(refusal(
                        "PK\u0003\u0004..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("open-document");
        byte[] cut = workbook();
        assertThat(refusal(Arrays.copyOf(cut, cut.length / 2))).isEqualTo("not-a-table");
    }

    @Test
    void entitiesOfOthersAreNotFetched() throws IOException {
        assertThat(refusal(archive(Map.of(
                        "[Content_Types].xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types>&e;</Types>"))))
                .isEqualTo("not-a-table");
    }

    private static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}
