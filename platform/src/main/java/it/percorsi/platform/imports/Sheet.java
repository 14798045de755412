package it.percorsi.platform.imports;

import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.StorableTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as people see it in their program: a header, and under it lines of texts. Blank lines are left out and keep
 * their numbers.
 *
 * @param format how the file was written
 * @param header the titles of the columns, without blanks around them
 * @param lines the lines under it
 */
public record Sheet(SheetFormat format, List<String> header, List<Line> lines) {

    /** Nobody keeps a list with more. */
    static final int MOST_COLUMNS = 200;

    /** One text can stand in many cells and take no room in the file. */
    private static final long MOST_CHARACTERS = 50_000_000;

    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";

    /**
     * A line.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells as many as the header has; another number of them where the file is damaged
     */
    public record Line(int number, List<String> cells) {}

    /**
     * Reads a file: text in UTF-8 or Windows-1252 with semicolons, commas or tabs between the cells, or the first sheet of
     * a workbook. Nothing in it is run or followed.
     *
     * @param mostLines how many lines it may have under its header
     * @throws BadInput when it is something else
     */
    public static Sheet of(byte[] content, int mostLines) {
        Reading reading = new Reading(mostLines);
        SheetFormat format;
        if (startsWith(content, OLD_OR_ENCRYPTED)) {
            throw new BadInput("file", "old-or-encrypted-workbook");
        } else if (startsWith(content, ARCHIVE)) {
            if (new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
                    .contains(OPEN_DOCUMENT)) {
                throw new BadInput("file", "open-document");
            }
            WorkbookReader.read(content, reading);
            format = new SheetFormat.Xlsx();
        } else {
            format = CsvReader.read(content, reading);
        }
        return reading.sheet(format);
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || content[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the lines of a file, one by one, as they are read. */
    static final class Reading {
        private final int mostLines;
        private final List<String> header = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int last;
        private long characters;

        private Reading(int mostLines) {
            this.mostLines = mostLines;
        }

        /** The next line; {@code whole} says that a missing cell is an empty one. */
        void line(int number, List<String> cells, boolean whole) {
            if (number <= last) {
                throw new BadInput("file", "not-a-table");
            }
            last = number;
            characters += cells.stream().mapToLong(String::length).sum();
            if (characters > MOST_CHARACTERS) {
                throw new BadInput("file", "workbook-too-large");
            }
            int used = used(cells);
            if (used == 0) {
                return;
            }
            if (used > MOST_COLUMNS || !cells.stream().allMatch(StorableTexts::storable)) {
                throw new BadInput("file", "not-a-table");
            }
            if (header.isEmpty()) {
                cells.subList(0, used).forEach(title -> header.add(title.strip()));
                return;
            }
            if (lines.size() == mostLines) {
                throw new BadInput("file", "too-many-rows");
            }
            int most = used <= header.size() ? Math.min(header.size(), cells.size()) : cells.size();
            List<String> kept = new ArrayList<>(cells.subList(0, most));
            while (whole && kept.size() < header.size()) {
                kept.add("");
            }
            lines.add(new Line(number, List.copyOf(kept)));
        }

        private static int used(List<String> cells) {
            int used = cells.size();
            while (used > 0 && cells.get(used - 1).isBlank()) {
                used--;
            }
            return used;
        }

        private Sheet sheet(SheetFormat format) {
            if (header.isEmpty()) {
                throw new BadInput("file", "not-a-table");
            }
            return new Sheet(format, List.copyOf(header), List.copyOf(lines));
        }
    }
}
