package it.percorsi.platform.imports;

import static it.percorsi.platform.imports.SheetTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static byte[] written(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Prova", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Elenco");
            sheet.value(0, 0, "nome");
            fill.accept(sheet);
        }
        return file.toByteArray();
    }

    @Test
    void blankCellsMayBeAnywhereButValuesAndRowsHaveAnEnd() throws IOException {
        byte[] coloured = written(sheet -> {
            sheet.value(1, 0, "Carla");
            sheet.style(1, 16_000).fillColor("FFFF00").set();
        });
        assertThat(Sheet.of(coloured, 10).lines()).hasSize(1);
        assertThat(refusal(written(sheet -> sheet.value(1, 200, "lontano")))).isEqualTo("workbook-too-large");
        assertThat(refusal(written(sheet -> sheet.value(0, 16_000, "lontano")))).isEqualTo("workbook-too-large");
        assertThat(refusal(archive(Map.of("xl/any.bin", "<x>" + "<row/>".repeat(100_001) + "</x>"))))
                .isEqualTo("workbook-too-large");
        assertThat(refusal(archive(Map.of("xl/any.bin", "<row>" + "<c/>".repeat(200) + "<c><v>1</v></c></row>"))))
                .isEqualTo("workbook-too-large");
    }

    @Test
    void oneLongTextInManyCellsIsRefused() throws IOException {
        String text = "x".repeat(30_000);
        byte[] file = written(sheet -> {
            for (int column = 0; column < 200; column++) {
                for (int row = 0; row < 10; row++) {
                    sheet.value(row, column, text);
                }
            }
        });
        assertThat(file.length).isLessThan(MEGABYTE);
        assertThat(refusal(file)).isEqualTo("workbook-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "2", "1"})
    void aRowThatComesTwiceOrTooLateIsRefused(String number) throws IOException {
        byte[] file = written(sheet -> {
            sheet.value(1, 0, "Carla");
            sheet.value(2, 0, "Dora");
            sheet.value(3, 0, "Ezio");
        });
        assertThat(Sheet.of(file, 10).lines()).hasSize(3);
        assertThat(refusal(edited(file, "<row r=\"4\"", "<row r=\"" + number + "\"")))
                .isEqualTo("not-a-table");
    }

    /** The file with something else in its first sheet. */
    private static byte[] edited(byte[] file, String before, String after) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                byte[] part = archive.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        String sheet = "xl/worksheets/sheet1.xml";
        String text = Objects.requireNonNull(parts.get(sheet));
        assertThat(text).contains(before);
        parts.put(sheet, text.replace(before, after));
        return archive(parts);
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
