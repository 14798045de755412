package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} leads to is there. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = ProjectFolder.file("docs/security.md");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(((?!http|#)[^)]+)\\)");
    private static final Pattern REQUIREMENT = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** Levels 1 and 2 of the eight chapters. */
    private static final int REQUIREMENTS = 157;

    @Test
    void everyLinkLeadsToAFileAndEveryTestIsInIt() throws IOException {
        List<MatchResult> links =
                LINK.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(links).hasSizeGreaterThan(150);
        for (MatchResult link : links) {
            Path file = DOCUMENT.resolveSibling(link.group(2)).normalize();
            assertThat(file).as(link.group()).exists();
            String[] name = link.group(1).split("\\.", -1);
            if (file.toString().endsWith(".java")) {
                assertThat(file.getFileName()).as(link.group()).hasToString(name[0] + ".java");
                if (name.length > 1) {
                    assertThat(Files.readString(file)).as(link.group()).contains("void " + name[1] + "(");
                }
            }
        }
    }

    @Test
    void everyRequirementIsAnswered() throws IOException {
        List<String[]> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" *\\| *", -1))
                .filter(cells -> REQUIREMENT.matcher(cells[1]).matches())
                .toList();
        assertThat(rows).hasSize(REQUIREMENTS);
        for (String[] cells : rows) {
            assertThat(cells).as(cells[1]).hasSize(7);
            assertThat(cells[5])
                    .as(cells[1])
                    .containsPattern("\\.java\\)|\\*\\*gap\\*\\*: G\\d|\\*\\*unproven\\*\\*|n/a: \\w");
        }
    }
}
