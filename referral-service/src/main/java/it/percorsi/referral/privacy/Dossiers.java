package it.percorsi.referral.privacy;

import com.mongodb.client.model.Filters;
import it.percorsi.events.DomainEvent;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.documents.Documents;
import it.percorsi.referral.person.CaseFacts;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.Cases;
import it.percorsi.referral.views.Timeline;
import it.percorsi.referral.views.TimelineEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Puts a person's dossier together: all of it, or none. */
@Component
class Dossiers {

    private static final int AT_ONCE = 500;

    private final Persons persons;
    private final ViewReader<CaseDocument> cases;
    private final ViewReader<TimelineEntry> timeline;
    private final Documents documents;
    private final EventStore events;
    private final AccessLog log;
    private final StipendDossier stipends;
    private final DossierWords words;
    private final Clock clock;

    Dossiers(
            Persons persons,
            Views views,
            Cases cases,
            Timeline timeline,
            Documents documents,
            EventStore events,
            AccessLog log,
            StipendDossier stipends,
            DossierWords words,
            Clock clock) {
        this.persons = persons;
        this.cases = views.reader(cases);
        this.timeline = views.reader(timeline);
        this.documents = documents;
        this.events = events;
        this.log = log;
        this.stipends = stipends;
        this.words = words;
        this.clock = clock;
    }

    /** The dossier, once it is kept who takes it away; refused for a person who is erased. */
    Dossier of(String personId, Caller caller, String authorization) {
        PersonFile file = persons.standingForItself(personId);
        if (file.erased() != null) {
            throw Refused.now("already-erased", null);
        }
        List<String> caseIds =
                persons.standing(file).cases().stream().map(CaseFacts::caseId).toList();
        List<String> subjects =
                Stream.concat(file.records().stream(), caseIds.stream()).toList();
        log.record(caller, Kind.EXPORT, subjects, null);
        return new Dossier(
                personId,
                clock.instant(),
                caller.user(),
                persons.card(file).orElse(null),
                List.copyOf(cases.findAll(caseIds).values()),
                documents.of(caseIds).stream().flatMap(DossierDocument::of).toList(),
                subjects.stream().flatMap(this::records).toList(),
                happenings(caseIds),
                accesses(subjects),
                stipends.of(file.records(), authorization));
    }

    private Stream<Dossier.Entry> records(String aggregateId) {
        return events.readEvents(aggregateId)
                .asStream()
                .map(message -> new Dossier.Entry(
                        message.getPayloadType().getSimpleName(),
                        words.event(message.getPayloadType().getSimpleName()),
                        message.getTimestamp(),
                        Provenance.of(message.getMetaData()).actor(),
                        (DomainEvent) message.getPayload()));
    }

    private List<Dossier.Happening> happenings(List<String> caseIds) {
        List<TimelineEntry> entries = new ArrayList<>();
        timeline.forEach(Filters.in("caseId", caseIds), entries::add);
        return entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::caseId).thenComparingLong(TimelineEntry::position))
                .map(words::happening)
                .toList();
    }

    private List<AccessLog.Entry> accesses(List<String> subjects) {
        TreeMap<Long, AccessLog.Entry> all = new TreeMap<>(Comparator.reverseOrder());
        for (String subject : subjects) {
            long before = Long.MAX_VALUE;
            List<AccessLog.Entry> some = log.about(subject, before, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(entry -> all.put(entry.position(), entry));
                some = log.about(subject, some.getLast().position(), AT_ONCE);
            }
        }
        return List.copyOf(all.values());
    }
}
