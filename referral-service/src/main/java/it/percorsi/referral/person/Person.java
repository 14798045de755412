package it.percorsi.referral.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.person.ErasureRequestWithdrawn;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.LegalHoldReleased;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.platform.commands.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
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
        notErased();
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
        notErased();
        if (holds.isEmpty()) {
            throw Refused.now("not-on-hold", null);
        }
        apply(new LegalHoldReleased(personId, ambito, release.releasedOn()));
    }

    @CommandHandler
    void handle(RequestErasure asked, ErasureConditions conditions, CasesOfPerson cases) {
        notErased();
        if (request != null) {
            throw Refused.now("erasure-already-requested", null);
        }
        nothingStandsAgainst(asked.ground(), asked.requestedOn(), conditions, cases);
        apply(new ErasureRequested(personId, ambito, asked.ground(), asked.actor(), asked.requestedOn()));
    }

    @CommandHandler
    void handle(WithdrawErasureRequest withdrawal) {
        notErased();
        openRequest();
        apply(new ErasureRequestWithdrawn(personId, ambito, withdrawal.withdrawnOn()));
    }

    @CommandHandler
    void handle(AuthoriseErasure authorisation, ErasureConditions conditions, CasesOfPerson cases) {
        notErased();
        ErasureRequested open = openRequest();
        if (open.requestedBy().equalsIgnoreCase(authorisation.actor())) {
            throw Refused.now("second-person-needed", null);
        }
        nothingStandsAgainst(open.ground(), authorisation.erasedOn(), conditions, cases);
        apply(new PersonErased(
                personId, ambito, open.ground(), open.requestedBy(), authorisation.actor(), authorisation.erasedOn()));
    }

    private void nothingStandsAgainst(
            ErasureGround ground, LocalDate today, ErasureConditions conditions, CasesOfPerson cases) {
        PersonStanding standing =
                new PersonStanding(municipality, knownSince, !holds.isEmpty(), cases.of(personId), today);
        conditions.against(ground, standing).stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private void notErased() {
        if (erased) {
            throw Refused.now("already-erased", null);
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
}
