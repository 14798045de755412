package it.percorsi.bench.faults.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two sets of documents, field by field: those that were there, and those that were folded again from the beginning. */
public final class ViewsCheck {

    /** Of the fields that the platform adds, those that say what a document shows; others may count writes. */
    private static final Set<String> TELLING = Set.of("_id", "_seen");

    private final SealedTexts sealed;
    private final String where;
    private final String seenField;
    private final List<Finding> findings = new ArrayList<>();
    private int compared;

    /**
     * Nothing compared yet.
     *
     * @param where put before every finding
     * @param seenField in which a document says what it has seen
     */
    ViewsCheck(String where, String seenField, SealedTexts sealed) {
        this.where = where;
        this.seenField = seenField;
        this.sealed = sealed;
    }

    /** What differs. */
    List<Finding> compare(Map<String, ?> found, Map<String, ?> rebuilt) {
        Set<String> ids = new TreeSet<>(found.keySet());
        ids.addAll(rebuilt.keySet());
        for (String id : ids) {
            if (!found.containsKey(id)) {
                findings.add(Finding.loss("%s %s is missing; a rebuild has it".formatted(where, id)));
            } else if (!rebuilt.containsKey(id)) {
                findings.add(Finding.difference("%s %s is there; a rebuild does not have it".formatted(where, id)));
            } else {
                compared++;
                compare(id, "", found.get(id), rebuilt.get(id));
            }
        }
        return findings;
    }

    /** How many documents are on both sides. */
    int compared() {
        return compared;
    }

    private void compare(String path, String field, @Nullable Object found, @Nullable Object rebuilt) {
        if (found instanceof Map<?, ?> one && rebuilt instanceof Map<?, ?> other) {
            Set<Object> fields = new TreeSet<>(one.keySet());
            fields.addAll(other.keySet());
            fields.stream()
                    .map(String::valueOf)
                    .filter(name -> !name.startsWith("_") || TELLING.contains(name))
                    .forEach(name -> {
                        if (field.isEmpty() && name.equals(seenField)) {
                            compareSeen(path, one.get(name), other.get(name));
                        } else {
                            compare(path + "." + name, name, one.get(name), other.get(name));
                        }
                    });
        } else if (found instanceof List<?> one && rebuilt instanceof List<?> other && one.size() == other.size()) {
            for (int index = 0; index < one.size(); index++) {
                compare(path + "[" + index + "]", field, one.get(index), other.get(index));
            }
        } else if (!Objects.equals(opened(found, field), opened(rebuilt, field))) {
            findings.add(Finding.difference("%s %s is %s; a rebuild has %s".formatted(where, path, found, rebuilt)));
        }
    }

    /**
     * What both have seen of an aggregate must be the same event. One of them may have seen nothing of it: where any of
     * several events may begin a document, the first that comes does, and the others change nothing.
     */
    private void compareSeen(String path, @Nullable Object found, @Nullable Object rebuilt) {
        if (found instanceof Map<?, ?> one && rebuilt instanceof Map<?, ?> other) {
            one.forEach((aggregate, sequence) -> {
                Object again = other.get(aggregate);
                if (again != null && !again.toString().equals(String.valueOf(sequence))) {
                    findings.add(Finding.difference("%s %s has seen %s of %s; a rebuild has seen %s"
                            .formatted(where, path, sequence, aggregate, again)));
                }
            });
        } else {
            findings.add(Finding.difference("%s %s does not say what it has seen".formatted(where, path)));
        }
    }

    private @Nullable Object opened(@Nullable Object value, String field) {
        return value instanceof String text ? sealed.open(text, field) : value;
    }
}
