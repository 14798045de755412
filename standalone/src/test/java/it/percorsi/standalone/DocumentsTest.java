package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.events.Personal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that are made from the code. When one is out of date the test fails; {@code -Dpercorsi.documents=write}
 * makes them anew.
 */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern RULE = Pattern.compile("R\\d{1,2}\\b");
    private static final Pattern RULE_TEST = Pattern.compile("void ((?:R\\d{1,2}_)+\\w*)\\(");
    private static final Pattern RULE_IN_NAME = Pattern.compile("(R\\d{1,2})_");
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(rule -> Integer.parseInt(rule.substring(1)));

    @Test
    void everyRuleLeadsToItsCodeAndItsTests() throws IOException {
        Map<String, Set<String>> code = new TreeMap<>(BY_NUMBER);
        // Where no class refuses anything by a rule, those that name it carry it out.
        Map<String, Set<String>> named = new TreeMap<>(BY_NUMBER);
        Map<String, Set<String>> tests = new TreeMap<>(BY_NUMBER);
        for (Path file : sources("src/main/java")) {
            String text = Files.readString(file);
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                Map<String, Set<String>> places = enforces(text) ? code : named;
                places.computeIfAbsent(rule.group(), key -> new TreeSet<>()).add(link(file, name(file)));
            }
        }
        for (Path file : sources("src/test/java")) {
            Matcher test = RULE_TEST.matcher(Files.readString(file));
            while (test.find()) {
                Matcher number = RULE_IN_NAME.matcher(test.group(1));
                while (number.find()) {
                    tests.computeIfAbsent(number.group(1), key -> new TreeSet<>())
                            .add(link(file, name(file) + "." + test.group(1)));
                }
            }
        }
        named.forEach(code::putIfAbsent);
        StringBuilder table = new StringBuilder("""
                # The rules and where they are kept

                Made from the code by `DocumentsTest`; the numbers are those of the service's own rules. A rule stands
                here when a test bears its number.

                | Rule | Enforced in | Proven by |
                |---|---|---|
                """);
        tests.forEach((rule, proofs) -> table.append("| ")
                .append(rule)
                .append(" | ")
                .append(String.join("<br>", code.getOrDefault(rule, Set.of())))
                .append(" | ")
                .append(String.join("<br>", proofs))
                .append(" |\n"));
        assertThat(tests).containsKeys("R3", "R4", "R7", "R8", "R11", "R15", "R18", "R20", "R22", "R29");
        tests.keySet().forEach(rule -> assertThat(code).as("code for " + rule).containsKey(rule));
        same("docs/rules.md", table.toString());
    }

    @Test
    void everyEventIsDescribed() throws IOException {
        StringBuilder text = new StringBuilder("""
                <!-- From here on made by DocumentsTest. -->
                ## Headers on Kafka

                CloudEvents 1.0, binary mode: `ce_specversion`, `ce_id` (drop repeats by it), `ce_type`
                (`it.percorsi.` and the event's name), `ce_source` (the service), `ce_subject` (the key), `ce_time`
                (when the platform learned it), `content-type`; and `ce_revision`, `ce_aggregateid`, `ce_sequence` (the
                event's number in its aggregate, from 0; the pair is unique in the platform), `ce_actor`, `ce_role`,
                `ce_organisation`, `ce_correlationid`, `ce_causationid`, `ce_rulebook`, `ce_idempotencykey`,
                `ce_traceparent` (of traces that are kept).

                Values are JSON; dates are ISO, money is whole euro cents, codes are the texts of
                `it.percorsi.events.codes`. Fields marked *personal* identify a person or tell of a person's life. What
                is stored is what is published.
                """);
        for (Class<? extends DomainEvent> aggregate : EventCatalog.aggregates()) {
            text.append("\n## ").append(aggregate.getSimpleName()).append('\n');
            EventCatalog.all()
                    .filter(aggregate::isAssignableFrom)
                    .forEach(event -> text.append("\n**")
                            .append(event.getSimpleName())
                            .append("** (revision ")
                            .append(DomainEvent.revisionOf(event))
                            .append(", [sample](../events/src/main/resources/samples/")
                            .append(event.getSimpleName())
                            .append(".v")
                            .append(DomainEvent.revisionOf(event))
                            .append(".json)): ")
                            .append(Arrays.stream(event.getRecordComponents())
                                    .map(DocumentsTest::field)
                                    .collect(Collectors.joining(", ")))
                            .append('\n'));
        }
        String document = Files.readString(ROOT.resolve("docs/events.md"));
        String byHand = document.substring(0, document.indexOf(text.substring(0, text.indexOf("\n"))));
        same("docs/events.md", byHand + text);
    }

    private static String field(RecordComponent part) {
        String type = part.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
        return "`" + part.getName() + "` " + type + (part.isAnnotationPresent(Personal.class) ? " *personal*" : "");
    }

    /** A class that only reads a rule's outcome does not enforce it. */
    private static boolean enforces(String text) {
        return text.contains("Refused.")
                || text.contains("@NotBlank")
                || text.contains("@NotNull")
                || text.contains("rule-book")
                || text.contains("rule book")
                || text.contains("@CommandHandler")
                || text.contains("implements Reaction")
                || text.contains("implements View");
    }

    private static void same(String document, String wanted) throws IOException {
        Path file = ROOT.resolve(document);
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file))
                .as(document + " is out of date: run with -Dpercorsi.documents=write and commit it")
                .isEqualTo(wanted);
    }

    private static Iterable<Path> sources(String kind) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve(kind))
                    .filter(Files::isDirectory)
                    .filter(folder -> !folder.startsWith(ROOT.resolve("events")))
                    .flatMap(DocumentsTest::javaFiles)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String link(Path file, String text) {
        return "[" + text + "](../" + ROOT.relativize(file) + ")";
    }
}
