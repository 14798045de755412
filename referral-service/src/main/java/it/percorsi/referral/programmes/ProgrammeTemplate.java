package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammePhase;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a programme can begin from.
 *
 * @param template phases, in order
 */
@ConfigurationProperties("percorsi.programmes")
public record ProgrammeTemplate(List<ProgrammePhase> template) {

    /** Lists are kept as they are given. */
    public ProgrammeTemplate {
        template = List.copyOf(template);
    }
}
