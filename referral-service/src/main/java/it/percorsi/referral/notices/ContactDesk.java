package it.percorsi.referral.notices;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.security.Row;
import it.percorsi.referral.network.Contact;
import it.percorsi.referral.network.Contacts;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** R5: who names the current contact of which municipality, and whom. */
@Component
public class ContactDesk {

    private final Contacts contacts;
    private final Recipients recipients;
    private final ReferralRuleBook rules;

    ContactDesk(Contacts contacts, Recipients recipients, ReferralRuleBook rules) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.rules = rules;
    }

    /** The municipalities that a caller sees: a municipality itself, the others all of the ambito. */
    Set<String> municipalities(Caller caller) {
        Set<String> all = rules.municipalities().keySet();
        if (caller.is(Role.OPERATORE, Role.COORDINATORE, Role.REVISORE)) {
            return all;
        }
        return all.contains(caller.municipality()) ? Set.of(caller.municipality()) : Set.of();
    }

    /** The rule of rows. */
    public Optional<Row> open(Caller caller, String municipality) {
        return municipalities(caller).contains(municipality) ? Optional.of(Row.aboutNobody()) : Optional.empty();
    }

    /** The current ones of those, by ISTAT code. */
    Map<String, Contact> current(Caller caller) {
        return contacts.of(caller.ambito(), municipalities(caller));
    }

    /** Who may be named: users of the municipality who were ever here. */
    List<Recipient> candidates(Caller caller, String municipality) {
        return recipients.ofMunicipality(caller.ambito(), municipality);
    }

    /** Names one of them. */
    CommandOutcome name(Caller caller, String municipality, String user) {
        Recipient named = candidates(caller, municipality).stream()
                .filter(one -> one.user().equals(user))
                .findFirst()
                .orElseThrow(() -> Refused.now("contact-unknown", "R5"));
        return contacts.name(caller.ambito(), municipality, named.user(), named.name());
    }
}
