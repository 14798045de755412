package it.percorsi.referral.imports;

import it.percorsi.platform.imports.Row;
import it.percorsi.platform.imports.RowProblem;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.referral.imports.Preview.WrongRow;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a file as its mapping says. */
@Component
class Previews {

    private final ReferralReader reader;
    private final ImportStore store;

    Previews(ReferralReader reader, ImportStore store) {
        this.reader = reader;
        this.store = store;
    }

    /** The whole file. */
    Preview of(Upload upload, Sheet sheet) {
        ColumnMapping mapping = upload.mapping().fitting(sheet.header().size());
        List<WrongRow> wrong = new ArrayList<>();
        Map<String, ReadReferral> right = new LinkedHashMap<>();
        if (mapping.missing().isEmpty()) {
            for (Sheet.Line line : sheet.lines()) {
                List<RowProblem> problems = new ArrayList<>();
                ReadReferral read = read(line, sheet, mapping, problems).orElse(null);
                if (read != null) {
                    String digest = store.imported().digest(upload.ambito(), read.referral());
                    if (right.putIfAbsent(digest, read) != null) {
                        problems.add(
                                new RowProblem(line.number(), ReferralField.CODICE_FISCALE.column(), "twice-in-file"));
                    }
                }
                if (!problems.isEmpty()) {
                    wrong.add(new WrongRow(line, List.copyOf(problems)));
                }
            }
        }
        Set<String> before = store.imported().known(upload.ambito(), right.keySet());
        List<ReadReferral> good = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        right.forEach((digest, read) -> {
            if (before.contains(digest)) {
                known.add(read.number());
            } else {
                good.add(read);
            }
        });
        return new Preview(sheet, mapping, good, known, wrong);
    }

    /** One line; empty when something is wrong with it, which is noted. */
    Optional<ReadReferral> read(Sheet.Line line, Sheet sheet, ColumnMapping mapping, List<RowProblem> problems) {
        if (line.cells().size() != sheet.header().size()) {
            problems.add(new RowProblem(line.number(), "", "cells"));
            return Optional.empty();
        }
        ReadReferral read = reader.read(new Row(line.number(), column -> mapping.text(line, column), problems));
        return problems.isEmpty() ? Optional.of(read) : Optional.empty();
    }
}
