package it.percorsi.company.access;

import it.percorsi.platform.security.AccessRule;
import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What pages offer a caller, as the table of rules has it. */
@Component
public class CompanyActions {

    private final Set<Role> writers = EnumSet.allOf(Role.class);

    CompanyActions(AccessRules rules) {
        rules.all().stream()
                // The table has rules of the platform too, such as those of its console, for other people.
                .filter(rule -> rule.method().equals("POST") && rule.pattern().startsWith("/aziende"))
                .map(AccessRule::roles)
                .forEach(writers::retainAll);
    }

    /** Whether the caller may do everything that the data bank offers, and not only read. */
    public boolean write(Caller caller) {
        return caller.is(writers.toArray(Role[]::new));
    }
}
