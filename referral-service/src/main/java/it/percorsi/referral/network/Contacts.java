package it.percorsi.referral.network;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** R5: every municipality has at most one current contact; who is named takes the place of the one before. */
@Component
public class Contacts {

    private final ViewReader<Contact> contacts;
    private final Commands commands;
    private final Clock clock;

    Contacts(Views views, ContactView view, Commands commands, Clock clock) {
        this.contacts = views.reader(view);
        this.commands = commands;
        this.clock = clock;
    }

    /** The current one; empty before anybody is named. */
    public Optional<Contact> of(String ambito, String municipality) {
        return contacts.find(MunicipalDesk.idOf(ambito, municipality));
    }

    /** Those of some municipalities, by ISTAT code. */
    public Map<String, Contact> of(String ambito, Collection<String> municipalities) {
        return contacts
                .findAll(municipalities.stream()
                        .map(municipality -> MunicipalDesk.idOf(ambito, municipality))
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Contact::municipality, contact -> contact));
    }

    /** Names another one. */
    public CommandOutcome name(String ambito, String municipality, String user, String name) {
        String desk = MunicipalDesk.idOf(ambito, municipality);
        CommandOutcome outcome =
                commands.send(new NameContact(desk, ambito, municipality, user, name, LocalDate.now(clock)));
        if (outcome.sequence() >= 0) {
            contacts.await(desk, desk, outcome.sequence());
        }
        return outcome;
    }
}
