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
 * unpacked, or points to cells and texts beyond what a spreadsheet can have, would take all the memory there is.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    /** XFD is the last column of a spreadsheet. */
    private static final int LONGEST_COLUMN = 3;
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
            while (xml.hasNext()) {
                int what = xml.next();
                if (what == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("c")) {
                        demandColumn(xml.getAttributeValue(null, "r"));
                        shared = "s".equals(xml.getAttributeValue(null, "t"));
                    }
                    valueLength = shared && xml.getLocalName().equals("v") ? 0 : -1;
                } else if (what == XMLStreamConstants.END_ELEMENT) {
                    valueLength = -1;
                } else if (valueLength >= 0 && xml.hasText()) {
                    valueLength += xml.getTextLength();
                    if (valueLength > LONGEST_TEXT_NUMBER) {
                        throw beyondMeasure();
                    }
                }
            }
        } catch (XMLStreamException noXml) {
            // The reader comes no further either.
            return;
        }
    }

    private static void demandColumn(@Nullable String address) {
        if (address != null && address.matches("\\$?[A-Za-z]{" + (LONGEST_COLUMN + 1) + ",}.*")) {
            throw beyondMeasure();
        }
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
