package it.percorsi.identity.admin;

import it.percorsi.identity.accounts.Municipalities;
import it.percorsi.identity.clients.Scopes;
import it.percorsi.platform.security.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from: {@code ${@choices.roles()}}. */
@Component("choices")
public class Choices {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Codes of all roles. */
    public List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::text).toList();
    }

    /** Names of the municipalities by code. */
    public Map<String, String> municipalities() {
        return Municipalities.names();
    }

    /** Scopes of programs. */
    public List<String> scopes() {
        return Scopes.OF_PROGRAMS;
    }

    /** As clocks here show it. */
    public ZonedDateTime local(Instant instant) {
        return instant.atZone(ROME);
    }
}
