package it.percorsi.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.platform.web.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static final byte[] PDF = "%PDF-1.7\nReferto".getBytes(UTF_8);

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length + 20];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> document() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"wordprocessingml.document.main+xml\"/></Types>".getBytes(UTF_8));
        parts.put("word/document.xml", "<w:document>Relazione</w:document>".getBytes(UTF_8));
        return parts;
    }

    @Test
    void itIsToldByWhatIsInIt() throws IOException {
        assertThat(FileType.of(PDF)).contains(FileType.PDF);
        assertThat(FileType.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10))).contains(FileType.PNG);
        assertThat(FileType.of(bytes(0xff, 0xd8, 0xff, 0xe0))).contains(FileType.JPEG);
        assertThat(FileType.of(zip(document()))).contains(FileType.DOCX);
    }

    @Test
    void aProgramAScriptAPageAndNothingAreNone() throws IOException {
        assertThat(FileType.of(bytes('M', 'Z', 0x90))).isEmpty();
        assertThat(FileType.of("#!/bin/sh\nexit".getBytes(UTF_8))).isEmpty();
        assertThat(FileType.of("<html><script>alert(1)</script> %PDF-1.7".getBytes(UTF_8)))
                .isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
        assertThat(FileType.of("%PDF-".getBytes(UTF_8))).isEmpty();
        assertThat(FileType.of(zip(Map.of("readme.txt", new byte[10])))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "word/vbaData.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "../../evil.xml"
            })
    void aDocumentWithSomethingThatRunsIsNone(String part) throws IOException {
        Map<String, byte[]> parts = document();
        parts.put(part, new byte[100]);
        assertThat(FileType.of(zip(parts))).isEmpty();
    }

    @Test
    void aDocumentThatSaysItHasMacrosIsNone() throws IOException {
        Map<String, byte[]> parts = document();
        parts.put(
                "[Content_Types].xml",
                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>".getBytes(UTF_8));
        assertThat(FileType.of(zip(parts))).isEmpty();
    }

    @Test
    void aDocumentThatSwellsIsNone() throws IOException {
        Map<String, byte[]> parts = document();
        parts.put("word/media/image1.bmp", new byte[101 * 1024 * 1024]);
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(FileType.of(bomb)).isEmpty();
    }

    @Test
    void aDocumentThatIsCutOffIsNone() throws IOException {
        byte[] whole = zip(document());
        assertThat(FileType.of(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "relazione.pdf, relazione.pdf",
        "Relazione.PDF, Relazione.PDF",
        "foto.jpg, foto.jpg.pdf",
        "setup.exe, setup.exe.pdf",
        "C:\\Users\\anna\\referto.pdf, referto.pdf",
        "../../etc/passwd, passwd.pdf",
        "'..  .', documento.pdf",
        "'.pdf', pdf.pdf",
        "'', documento.pdf",
        "'a\u202Efdp.exe', afdp.exe.pdf",
        "'a\"b<c>|?*.pdf', abc.pdf",
        "'Perché   così.pdf', Perché così.pdf"
    })
    void aNameIsMadeHarmless(String sent, String name) {
        assertThat(ReceivedFile.of("file", sent, PDF).name()).isEqualTo(name);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = ReceivedFile.of("file", "x".repeat(300) + ".pdf", PDF).name();
        assertThat(name).hasSize(120).endsWith("x.pdf");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThatThrownBy(() -> ReceivedFile.of("file", "a.pdf", new byte[0]))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.code()).isEqualTo("file-empty"));
    }
}
