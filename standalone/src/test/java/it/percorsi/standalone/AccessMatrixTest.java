package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.security.AccessRule;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tries every endpoint of every service as every role, on a row of one's own and on another's, and holds the outcome
 * against {@code docs/access-matrix.md}. With {@code -Dpercorsi.documents=write} the outcome is written there, to be
 * reviewed.
 */
@Tag("together")
class AccessMatrixTest {

    private static final Path DOCUMENT = ProjectFolder.file("docs/access-matrix.md");
    private static final AllServices SERVICES = AllServices.running();
    private static final EveryEndpoint ENDPOINTS = EveryEndpoint.prepared();

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() throws IOException {
        String tried = matrix();
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(DOCUMENT, tried);
        }
        assertThat(tried)
                .as("docs/access-matrix.md; when the change is meant, write it with -Dpercorsi.documents=write")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder("""
                # Who may call what

                Written by `AccessMatrixTest`, which tries every endpoint as every role: on a row of one's own and, for
                municipalities, services and companies, on a row of another one's. The operator is the one who follows
                the case. Never edited by hand.

                | | |
                |---|---|
                | sì | admitted |
                | – | refused for the role (403) |
                | 404 | admitted to its own rows only; this one does not exist for it |
                """);
        Service[] before = {null};
        EveryEndpoint.forEachGuardedRule((service, rule) -> {
            if (before[0] != service) {
                text.append("\n## ").append(service.key()).append("-service\n\n");
                SERVICES.context(service).getBean(AccessRules.class).all().stream()
                        .filter(AccessRule::open)
                        .map(open -> open.method() + ' ' + open.pattern())
                        .sorted()
                        .forEach(open -> text.append("Without a login, for whoever knows the address: `")
                                .append(open)
                                .append("`\n\n"));
                text.append("| endpoint | ");
                text.append(String.join(" | ", ENDPOINTS.callers().keySet())).append(" |\n|---");
                text.append("|---".repeat(ENDPOINTS.callers().size())).append("|\n");
                before[0] = service;
            }
            text.append("| `")
                    .append(rule.method())
                    .append(' ')
                    .append(rule.pattern().replace("|", "\\|"))
                    .append("` | ");
            text.append(ENDPOINTS.callers().values().parallelStream()
                            .map(token -> cell(
                                    ENDPOINTS
                                            .send(SERVICES.direct(service).with(token), rule)
                                            .status(),
                                    rule))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        });
        return text.toString();
    }

    private static String cell(int status, AccessRule rule) {
        assertThat(status).as("%s %s", rule.method(), rule.pattern()).isNotIn(401, 500, 405);
        return switch (status) {
            case 403 -> "–";
            case 404 -> "404";
            default -> "sì";
        };
    }
}
