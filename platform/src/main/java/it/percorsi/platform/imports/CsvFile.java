package it.percorsi.platform.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.StorableTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A file as the service's partners send them: UTF-8, semicolons, a header row. */
public final class CsvFile {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PROBLEMS = 200;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final byte[] content;

    /** With the bytes as they were sent. */
    public CsvFile(byte[] content) {
        this.content = content.clone();
    }

    /**
     * A key for the file as a whole: the same file gives the same key, so that sending it again makes no doubles and
     * finishes what was interrupted.
     */
    public String key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "import-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The context for the commands of one row, made of a request's and the file's key. */
    public CommandContext context(CommandContext request, int row) {
        return new CommandContext(request.provenance(), key(), () -> "", null).part(String.valueOf(row));
    }

    /**
     * Every row, read.
     *
     * @throws ImportRejected when one of them has something wrong
     */
    public <T> List<T> rows(Set<String> columns, Function<Row, T> reader) {
        List<RowProblem> problems = new ArrayList<>();
        List<T> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(
                new InputStreamReader(new ByteArrayInputStream(utf8WithoutMark()), StandardCharsets.UTF_8))) {
            columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .sorted()
                    .forEach(column -> problems.add(new RowProblem(1, column, "column-missing")));
            if (!problems.isEmpty()) {
                throw new ImportRejected(problems);
            }
            for (CSVRecord record : parser) {
                int number = (int) parser.getRecordNumber() + 1;
                if (number > MOST_ROWS || problems.size() >= MOST_PROBLEMS) {
                    problems.add(new RowProblem(number, "", "too-many-rows"));
                    break;
                }
                if (!record.isConsistent()) {
                    problems.add(new RowProblem(number, "", "cells"));
                } else {
                    rows.add(reader.apply(new Row(record, number, problems)));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new BadInput("file", "not-a-table");
        }
        if (!problems.isEmpty()) {
            throw new ImportRejected(problems);
        }
        return rows;
    }

    private byte[] utf8WithoutMark() throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        if (!StorableTexts.storable(text)) {
            throw new IllegalArgumentException("a text that cannot be kept");
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
    }
}
