package it.percorsi.referral.merge;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.person.MergePersons;
import it.percorsi.referral.person.TellApart;
import it.percorsi.referral.person.UndoMerge;
import it.percorsi.referral.privacy.Persons;
import it.percorsi.referral.views.KnownPersons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Makes two records one, takes it back, or keeps two apart, by page or by API: today, by whoever is logged in. */
@Component
class Merges {

    private final MergePreviews previews;
    private final Commands commands;
    private final Persons persons;
    private final KnownPersons cards;
    private final EventStore events;
    private final Clock clock;

    Merges(
            MergePreviews previews,
            Commands commands,
            Persons persons,
            KnownPersons cards,
            EventStore events,
            Clock clock) {
        this.previews = previews;
        this.commands = commands;
        this.persons = persons;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    CommandOutcome merge(Caller caller, String personId, String mergedId, Locale locale) {
        MergePreview preview = previews.ofMerging(caller, personId, mergedId, locale);
        return send(
                personId,
                mergedId,
                new MergePersons(personId, mergedId, preview.differing(), caller.user(), LocalDate.now(clock)));
    }

    CommandOutcome undo(Caller caller, String personId, String mergedId, Locale locale) {
        previews.ofUndoing(caller, personId, mergedId, locale);
        return send(personId, mergedId, new UndoMerge(personId, mergedId, caller.user(), LocalDate.now(clock)));
    }

    CommandOutcome tellApart(Caller caller, String personId, String otherId, Locale locale) {
        previews.ofMerging(caller, personId, otherId, locale);
        CommandOutcome outcome = commands.send(new TellApart(personId, otherId, caller.user(), LocalDate.now(clock)));
        if (outcome.sequence() >= 0) {
            persons.await(personId, outcome.sequence());
        }
        return outcome;
    }

    private CommandOutcome send(String personId, String mergedId, Object command) {
        CommandOutcome outcome = commands.send(command);
        if (outcome.sequence() >= 0) {
            persons.await(personId, outcome.sequence());
            events.lastSequenceNumberFor(mergedId).ifPresent(last -> {
                persons.await(mergedId, last);
                cards.await(mergedId, last);
            });
        }
        return outcome;
    }
}
