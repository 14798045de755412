package it.percorsi.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import it.percorsi.platform.web.BadInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Sheet sheet(String text) {
        return Sheet.of(text.getBytes(StandardCharsets.UTF_8), 10);
    }

    static String refusal(byte[] content) {
        BadInput[] told = new BadInput[1];
        assertThatThrownBy(() -> Sheet.of(content, 10))
                .asInstanceOf(type(BadInput.class))
                .satisfies(bad -> told[0] = bad);
        return told[0].code();
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void findsTheSeparatorOutsideOfQuotes(char separator) {
        Sheet sheet = sheet("\"a;b,c\td\"|nome\n1|\"due; tre, quattro\"\n".replace('|', separator));
        assertThat(sheet.header()).containsExactly("a;b,c\td", "nome");
        assertThat(sheet.lines()).containsExactly(new Sheet.Line(2, List.of("1", "due; tre, quattro")));
    }

    @Test
    void findsTheEncoding() {
        String text = "nome;città\nNiccolò – “Nico”;Cantù\n";
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS))) {
            Sheet sheet = Sheet.of(content, 10);
            assertThat(sheet.header()).containsExactly("nome", "città");
            assertThat(sheet.lines().getFirst().cells()).containsExactly("Niccolò – “Nico”", "Cantù");
        }
    }

    @Test
    void countsLinesAsASpreadsheetDoes() {
        Sheet sheet = sheet("\na;b;;\n\n\"uno\ndue\";2\n;;\nx;y;;\nz\n");
        assertThat(sheet.header()).containsExactly("a", "b");
        assertThat(sheet.lines())
                .containsExactly(
                        new Sheet.Line(4, List.of("uno\ndue", "2")),
                        new Sheet.Line(6, List.of("x", "y")),
                        new Sheet.Line(7, List.of("z")));
    }

    @Test
    void whatIsWrittenIsReadAgainAndIsNoFormula() {
        List<List<String>> lines = List.of(
                List.of("a", "b"), List.of("=1+1", "+39 331"), List.of("-", "@x"), List.of("\"uno\"\ndue", "à;b"));
        for (SheetFormat format : List.of(
                new SheetFormat.Csv(';', StandardCharsets.UTF_8, true),
                new SheetFormat.Csv(',', WINDOWS, false),
                new SheetFormat.Xlsx())) {
            byte[] file = format.write(lines);
            Sheet again = Sheet.of(file, 10);
            assertThat(again.format()).isEqualTo(format);
            assertThat(again.header()).isEqualTo(lines.getFirst());
            assertThat(again.lines()).extracting(Sheet.Line::cells).isEqualTo(lines.subList(1, 4));
        }
        assertThat(new String(new SheetFormat.Csv(';', WINDOWS, false).write(lines), WINDOWS))
                .contains("'=1+1", "'+39 331", "'-", "'@x");
    }

    @Test
    void refusesWhatIsNoTableAndSaysWhatToDo() {
        assertThat(refusal(new byte[0])).isEqualTo("not-a-table");
        assertThat(refusal("\u0000\u0001;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-table");
        assertThat(refusal("a;\"b\n1;2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-table");
        assertThat(refusal(("a\n" + "1\n".repeat(11)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("too-many-rows");
        assertThat(refusal("x;".repeat(201).getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-table");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("old-or-encrypted-workbook");
    }
}
