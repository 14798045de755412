package it.percorsi.placement.placement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What is decided about all placements of a case is stored in one transaction, so that there is never a half of it. */
@Component
final class PlacementsTogether {

    private final Repository<Placement> placements;

    PlacementsTogether(@Qualifier("placementRepository") Repository<Placement> placements) {
        this.placements = placements;
    }

    /** Always in one order: two who decide about the same placements never wait for one another. */
    @CommandHandler
    void handle(TransferPlacements transfer) {
        transfer.placementIds().stream()
                .sorted()
                .map(placements::load)
                .forEach(placement -> placement.execute(one -> one.follow(transfer)));
    }
}
