package it.percorsi.platform.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.web.BadInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file whose columns have the names that were agreed with those who send it. */
public final class SpreadsheetFile {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PROBLEMS = 200;

    private final byte[] content;

    /** With the bytes as they were sent. */
    public SpreadsheetFile(byte[] content) {
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
        Sheet sheet = Sheet.of(content, MOST_ROWS);
        Map<String, Integer> places = places(sheet.header());
        List<RowProblem> problems = new ArrayList<>();
        columns.stream()
                .filter(column -> !places.containsKey(column))
                .sorted()
                .forEach(column -> problems.add(new RowProblem(1, column, "column-missing")));
        if (!problems.isEmpty()) {
            throw new ImportRejected(problems);
        }
        List<T> rows = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            if (problems.size() >= MOST_PROBLEMS) {
                problems.add(new RowProblem(line.number(), "", "too-many-rows"));
                break;
            }
            if (line.cells().size() != sheet.header().size()) {
                problems.add(new RowProblem(line.number(), "", "cells"));
            } else {
                rows.add(reader.apply(new Row(line.number(), column -> cell(line, places.get(column)), problems)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ImportRejected(problems);
        }
        return rows;
    }

    private static String cell(Sheet.Line line, @Nullable Integer place) {
        return place == null ? "" : line.cells().get(place);
    }

    private static Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            String title = header.get(place);
            if (!title.isEmpty() && places.put(title, place) != null) {
                throw new BadInput("file", "not-a-table");
            }
        }
        return places;
    }
}
