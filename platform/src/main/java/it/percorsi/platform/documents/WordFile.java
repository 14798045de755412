package it.percorsi.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into an Office Open XML file by its directory, as a word processor does. It is unpacked as far as it has to be to
 * know that it can be: what swells on the way was made to.
 */
final class WordFile {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXT = "word/document.xml";

    private WordFile() {}

    /** Whether it is a document that holds a text and nothing that runs. */
    static boolean isDocument(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            ZipArchiveEntry types = zip.getEntry(TYPES);
            return types != null
                    && zip.getEntry(TEXT) != null
                    && Collections.list(zip.getEntries()).stream().noneMatch(WordFile::runs)
                    && isReasonable(zip)
                    && !text(zip, types).toLowerCase(Locale.ROOT).contains("macroenabled");
        } catch (IOException | RuntimeException unreadable) {
            // What was made to be unreadable can make the reader fail in any way.
            return false;
        }
    }

    private static boolean runs(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("/activex/")
                || (name.contains("/embeddings/") && name.endsWith(".bin"))
                || name.contains("..")
                || name.startsWith("/");
    }

    private static boolean isReasonable(ZipFile zip) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS || part.getGeneralPurposeBit().usesEncryption()) {
                return false;
            }
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
