package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.CaseFileEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

/**
 * Tries every command in every state of a case against {@code docs/case-states.md}. With
 * {@code -Dpercorsi.documents=write} the outcome is written there, to be reviewed as what it is: what people can do.
 */
class CaseStatesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "case-states.md");

    private static final String HEAD = """
            # What can be done with a case

            Written by `CaseStatesTest`, which tries every command in every state of a case. Never edited by hand: run it
            with `-Dpercorsi.documents=write`. A cell is `yes`, or the code of the refusal; its words are in
            `messages/referral.properties` under `refusal.`.

            """;

    private static String outcome(CaseTrial trial, List<CaseFileEvent> before, Object command) {
        trial.beginAnew();
        trial.happened(CASE, before);
        return trial.send(command)
                .map(refusal -> {
                    assertThat(trial.events(CASE)).isEqualTo(before);
                    return refusal.code();
                })
                .orElse("yes");
    }

    private static String table(CaseTrial trial) {
        StringBuilder table = new StringBuilder(HEAD);
        Map<String, List<CaseFileEvent>> states = EveryState.ofACase();
        table.append("| |");
        states.keySet().forEach(state -> table.append(' ').append(state).append(" |"));
        table.append("\n|---|").append("---|".repeat(states.size())).append('\n');
        for (Object command : EveryCommand.ofACase()) {
            table.append("| **").append(command.getClass().getSimpleName()).append("** |");
            states.values()
                    .forEach(before -> table.append(' ')
                            .append(outcome(trial, before, command))
                            .append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    void everyCommandInEveryStateIsAcceptedOrRefusedAsTheDocumentSays() throws IOException {
        String tried;
        try (CaseTrial trial = new CaseTrial()) {
            tried = table(trial);
        }
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(DOCUMENT, tried);
        }
        assertThat(tried)
                .as("docs/case-states.md; when the change is meant, write it with -Dpercorsi.documents=write")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void noCommandOfACaseIsLeftOut() {
        Set<Class<?>> handled = Stream.of(
                        CaseFile.class,
                        TransferOfCase.class,
                        ComplexityOfCase.class,
                        SuspensionOfCase.class,
                        MunicipalPriority.class,
                        DisadvantageOfPerson.class,
                        AppointmentsOfCase.class,
                        ProjectOfCase.class,
                        MonitoringOfCase.class,
                        AgreementLinks.class,
                        TeamOfCase.class,
                        SupportOfWorker.class,
                        ProgrammeOfCase.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
        assertThat(EveryCommand.ofACase().stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(handled);
    }
}
