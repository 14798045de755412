package it.percorsi.referral.network;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.network.MunicipalityContactNamed;
import it.percorsi.platform.commands.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How a municipality is reached: by one current contact (R5). */
@Aggregate(cache = "aggregateCache")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills it by replaying, and finds it by its id
final class MunicipalDesk {

    @AggregateIdentifier
    private String deskId;

    private @Nullable String contact;

    MunicipalDesk() {}

    static String idOf(String ambito, String municipality) {
        return ambito + "/" + municipality;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameContact naming) {
        if (naming.contact().equals(contact)) {
            throw Refused.now("already-the-contact", "R5").with(naming.contactName());
        }
        apply(new MunicipalityContactNamed(
                naming.ambito(), naming.municipality(), naming.contact(), naming.contactName(), naming.namedOn()));
    }

    @EventSourcingHandler
    void on(MunicipalityContactNamed named) {
        deskId = idOf(named.ambito(), named.municipality());
        contact = named.contact();
    }
}
