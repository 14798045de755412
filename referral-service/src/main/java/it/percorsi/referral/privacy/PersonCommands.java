package it.percorsi.referral.privacy;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.person.AuthoriseErasure;
import it.percorsi.referral.person.PlaceLegalHold;
import it.percorsi.referral.person.ReleaseLegalHold;
import it.percorsi.referral.person.RequestErasure;
import it.percorsi.referral.person.WithdrawErasureRequest;
import org.springframework.stereotype.Component;

/** What can be done to a person's file, by page or by API: today, by whoever is logged in. */
@Component
class PersonCommands {

    private final Commands commands;
    private final Persons persons;

    PersonCommands(Commands commands, Persons persons) {
        this.commands = commands;
        this.persons = persons;
    }

    CommandOutcome hold(String personId, LegalHoldGround ground) {
        return send(personId, new PlaceLegalHold(personId, ground, persons.today()));
    }

    CommandOutcome release(String personId) {
        return send(personId, new ReleaseLegalHold(personId, persons.today()));
    }

    CommandOutcome request(String personId, ErasureGround ground, Caller caller) {
        return send(personId, new RequestErasure(personId, ground, caller.user(), persons.today()));
    }

    CommandOutcome withdraw(String personId) {
        return send(personId, new WithdrawErasureRequest(personId, persons.today()));
    }

    CommandOutcome authorise(String personId, Caller caller) {
        return send(personId, new AuthoriseErasure(personId, caller.user(), persons.today()));
    }

    private CommandOutcome send(String personId, Object command) {
        CommandOutcome outcome = commands.send(command);
        persons.await(personId, outcome);
        return outcome;
    }
}
