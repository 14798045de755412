package it.percorsi.referral.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.person.ErasureRequestWithdrawn;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.LegalHoldReleased;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonMergeUndone;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.person.PersonReinstated;
import it.percorsi.events.person.PersonReplaced;
import it.percorsi.events.person.PersonsFoundDifferent;
import it.percorsi.events.person.PersonsMerged;
import it.percorsi.platform.commands.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
@SuppressWarnings("NullAway.Init") // Axon fills it by replaying
final class Person {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    @AggregateIdentifier
    private String personId;

    private String ambito;
    private String municipality;
    private LocalDate knownSince;
    private final Set<LegalHoldGround> holds = EnumSet.noneOf(LegalHoldGround.class);
    private @Nullable ErasureRequested request;
    private boolean erased;
    private @Nullable String survivorId;
    private final Set<String> merged = new TreeSet<>();

    Person() {}

    @CommandHandler
    Person(RegisterPerson register) {
        apply(new PersonRegistered(
                register.personId(),
                register.ambito(),
                register.familyName(),
                register.givenName(),
                register.codiceFiscale().value(),
                register.sex(),
                register.bornOn(),
                register.bornAt(),
                register.municipality(),
                register.address(),
                register.phone()));
    }

    @CommandHandler
    void handle(PlaceLegalHold hold) {
        standsForItself();
        if (hold.ground() == LegalHoldGround.UNKNOWN) {
            throw Refused.ever("hold-ground-unknown", null);
        }
        if (holds.contains(hold.ground())) {
            throw Refused.now("already-on-hold", null);
        }
        apply(new LegalHoldPlaced(personId, ambito, hold.ground(), hold.placedOn()));
    }

    @CommandHandler
    void handle(ReleaseLegalHold release) {
        standsForItself();
        if (holds.isEmpty()) {
            throw Refused.now("not-on-hold", null);
        }
        apply(new LegalHoldReleased(personId, ambito, release.releasedOn()));
    }

    @CommandHandler
    void handle(RequestErasure asked, ErasureConditions conditions, CasesOfPerson cases) {
        standsForItself();
        if (request != null) {
            throw Refused.now("erasure-already-requested", null);
        }
        nothingStandsAgainst(asked.ground(), asked.requestedOn(), conditions, cases);
        apply(new ErasureRequested(personId, ambito, asked.ground(), asked.actor(), asked.requestedOn()));
    }

    @CommandHandler
    void handle(WithdrawErasureRequest withdrawal) {
        standsForItself();
        openRequest();
        apply(new ErasureRequestWithdrawn(personId, ambito, withdrawal.withdrawnOn()));
    }

    /** Whoever asked is not who agrees. */
    PersonErased erase(AuthoriseErasure authorisation, ErasureConditions conditions, CasesOfPerson cases) {
        standsForItself();
        ErasureRequested open = openRequest();
        if (open.requestedBy().equalsIgnoreCase(authorisation.actor())) {
            throw Refused.now("second-person-needed", null);
        }
        nothingStandsAgainst(open.ground(), authorisation.erasedOn(), conditions, cases);
        PersonErased decision = new PersonErased(
                personId, ambito, open.ground(), open.requestedBy(), authorisation.actor(), authorisation.erasedOn());
        apply(decision);
        return decision;
    }

    /** This record goes with the one that stands for it. */
    void eraseWith(PersonErased decision) {
        apply(new PersonErased(
                personId,
                ambito,
                decision.ground(),
                decision.requestedBy(),
                decision.authorisedBy(),
                decision.erasedOn()));
    }

    MergeStanding mergeStanding() {
        return new MergeStanding(
                personId, ambito, erased, survivorId != null, !holds.isEmpty(), request != null, merged);
    }

    void take(MergePersons merge) {
        apply(new PersonsMerged(personId, ambito, merge.mergedId(), merge.kept(), merge.actor(), merge.mergedOn()));
    }

    void tellApart(TellApart difference) {
        apply(new PersonsFoundDifferent(
                personId, ambito, difference.otherId(), difference.actor(), difference.decidedOn()));
    }

    void giveWayTo(String survivor, LocalDate replacedOn) {
        apply(new PersonReplaced(personId, ambito, survivor, replacedOn));
    }

    void letGo(UndoMerge undo) {
        apply(new PersonMergeUndone(personId, ambito, undo.mergedId(), undo.actor(), undo.undoneOn()));
    }

    void standForItselfAgain(String survivor, LocalDate reinstatedOn) {
        apply(new PersonReinstated(personId, ambito, survivor, reinstatedOn));
    }

    private void nothingStandsAgainst(
            ErasureGround ground, LocalDate today, ErasureConditions conditions, CasesOfPerson cases) {
        List<CaseFacts> all = Stream.concat(Stream.of(personId), merged.stream())
                .flatMap(record -> cases.of(record).stream())
                .toList();
        PersonStanding standing = new PersonStanding(municipality, knownSince, !holds.isEmpty(), all, today);
        conditions.against(ground, standing).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Neither erased nor given way to another record, on which everything is decided then. */
    private void standsForItself() {
        if (erased) {
            throw Refused.now("already-erased", null);
        }
        if (survivorId != null) {
            throw Refused.now("person-merged", null);
        }
    }

    private ErasureRequested openRequest() {
        if (request == null) {
            throw Refused.now("no-erasure-requested", null);
        }
        return request;
    }

    @EventSourcingHandler
    void on(PersonRegistered event, @Timestamp Instant recordedAt) {
        personId = event.personId();
        ambito = event.ambito();
        municipality = event.municipality();
        knownSince = recordedAt.atZone(ITALY).toLocalDate();
    }

    @EventSourcingHandler
    void on(LegalHoldPlaced event) {
        holds.add(event.ground());
    }

    @EventSourcingHandler
    void on(LegalHoldReleased event) {
        holds.clear();
    }

    @EventSourcingHandler
    void on(ErasureRequested event) {
        request = event;
    }

    @EventSourcingHandler
    void on(ErasureRequestWithdrawn event) {
        request = null;
    }

    @EventSourcingHandler
    void on(PersonErased event) {
        request = null;
        erased = true;
    }

    @EventSourcingHandler
    void on(PersonsMerged event) {
        merged.add(event.mergedId());
    }

    @EventSourcingHandler
    void on(PersonMergeUndone event) {
        merged.remove(event.mergedId());
    }

    @EventSourcingHandler
    void on(PersonReplaced event) {
        survivorId = event.survivorId();
    }

    @EventSourcingHandler
    void on(PersonReinstated event) {
        survivorId = null;
    }
}
