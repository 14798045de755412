package it.percorsi.platform.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import it.percorsi.platform.web.BadInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read, with the same parsers as its reader: what grows beyond measure when it is
 * unpacked, or points to cells and texts beyond what a spreadsheet can have, would take all the memory or time there is.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    /** Many programs save blank rows down to where somebody once gave them a colour. */
    private static final int MOST_ROWS = 100_000;
    /** XFD, counted from 1. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LETTERS = 26;
    /** Texts are shared by number; there can be no more than cells. */
    private static final int LONGEST_TEXT_NUMBER = 7;

    private static final XMLInputFactory XML = parser();

    private long unpacked;

    private WorkbookGuard() {}

    private static XMLInputFactory parser() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static void check(byte[] content) throws IOException {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw beyondMeasure();
                }
                try (InputStream part = guard.counted(archive.getInputStream(entry))) {
                    look(part);
                    part.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static BadInput beyondMeasure() {
        return new BadInput("file", "workbook-too-large");
    }

    /** What is no XML, such as a picture, is only counted. */
    private static void look(InputStream part) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            boolean shared = false;
            int valueLength = -1;
            int rows = 0;
            int column = 0;
            while (xml.hasNext()) {
                int what = xml.next();
                if (what == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            demand(++rows <= MOST_ROWS);
                            column = 0;
                        }
                        case "c" -> {
                            column = column(xml.getAttributeValue(null, "r"), column + 1);
                            demand(column <= LAST_COLUMN);
                            shared = "s".equals(xml.getAttributeValue(null, "t"));
                        }
                        // What has a value; a blank cell may be anywhere.
                        case "v", "is" -> demand(column <= Sheet.MOST_COLUMNS);
                        default -> {}
                    }
                    valueLength = shared && xml.getLocalName().equals("v") ? 0 : -1;
                } else if (what == XMLStreamConstants.END_ELEMENT) {
                    valueLength = -1;
                } else if (valueLength >= 0 && xml.hasText()) {
                    valueLength += xml.getTextLength();
                    demand(valueLength <= LONGEST_TEXT_NUMBER);
                }
            }
        } catch (XMLStreamException noXml) {
            // The reader comes no further either.
            return;
        }
    }

    private static void demand(boolean within) {
        if (!within) {
            throw beyondMeasure();
        }
    }

    /** Of an address such as AB12, counted from 1; a cell without one stands next to the cell before. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = address.startsWith("$") ? 1 : 0; i < address.length() && column <= LAST_COLUMN; i++) {
            int letter = Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > LETTERS) {
                break;
            }
            column = column * LETTERS + letter;
        }
        return column;
    }

    private InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_BYTES) {
            throw beyondMeasure();
        }
    }
}
