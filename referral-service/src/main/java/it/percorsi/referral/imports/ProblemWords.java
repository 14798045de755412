package it.percorsi.referral.imports;

import it.percorsi.platform.imports.RowProblem;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.referral.imports.Preview.WrongRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a row, and how to mend it, in the words of the file's own titles. */
@Component
public class ProblemWords {

    /** With these it helps to know what may stand there. */
    private static final Set<String> OF_LISTS = Set.of("code", "not-resident");

    private final MessageSource messages;
    private final ReferralReader reader;

    ProblemWords(MessageSource messages, ReferralReader reader) {
        this.messages = messages;
        this.reader = reader;
    }

    /**
     * One problem.
     *
     * @param row number of the row as a spreadsheet counts
     * @param title title of the column in the file; empty where it is about the whole row
     * @param field the column of a {@link ReferralField}; empty where it is about the whole row
     * @param value what stands there
     * @param code stable code
     * @param message what is wrong and how to mend it
     */
    public record Text(int row, String title, String field, String value, String code, String message) {}

    /** Of some rows, at most so many. */
    public List<Text> of(Preview preview, int most) {
        List<Text> texts = new ArrayList<>();
        for (WrongRow row : preview.wrong()) {
            if (texts.size() >= most) {
                break;
            }
            row.problems().forEach(problem -> texts.add(of(preview.sheet(), preview.mapping(), row.line(), problem)));
        }
        return texts.size() > most ? List.copyOf(texts.subList(0, most)) : texts;
    }

    private Text of(Sheet sheet, ColumnMapping mapping, Sheet.Line line, RowProblem problem) {
        String title = mapping.title(sheet.header(), problem.field());
        return new Text(
                problem.row(),
                title.isEmpty() ? label(problem.field()) : title,
                problem.field(),
                mapping.text(line, problem.field()),
                problem.message(),
                message(problem));
    }

    private String label(String column) {
        return ReferralField.of(column).map(field -> words(field.words())).orElse("");
    }

    /** What is wrong with one row, in one cell. */
    String inOneCell(Preview preview, WrongRow row) {
        return row.problems().stream()
                .map(problem -> of(preview.sheet(), preview.mapping(), row.line(), problem))
                .map(text -> text.title().isEmpty() ? text.message() : text.title() + ": " + text.message())
                .collect(Collectors.joining(" "));
    }

    /** What is wrong, and what may stand there instead. */
    String message(RowProblem problem) {
        String wrong = words("input." + problem.message());
        List<String> allowed = OF_LISTS.contains(problem.message())
                ? ReferralField.of(problem.field()).map(reader::allowed).orElse(List.of())
                : List.of();
        return allowed.isEmpty()
                ? wrong
                : wrong + " "
                        + String.valueOf(messages.getMessage(
                                "referral.import.allowed", new Object[] {String.join(", ", allowed)}, Locale.ITALY));
    }

    private String words(String key) {
        return String.valueOf(messages.getMessage(key, null, key, Locale.ITALY));
    }
}
