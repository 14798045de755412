package it.percorsi.stipend.desk;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.Views;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.register.KnownPlacements;
import it.percorsi.stipend.register.PlacementRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions to the register of placements. */
@Component
public final class Placements {

    private final RegisterReader<KnownPlacements> register;

    Placements(Views views, PlacementRegister view) {
        this.register = views.register(view);
    }

    /** One placement. */
    public Optional<KnownPlacement> find(String placementId) {
        return register.find(placementId)
                .flatMap(known -> known.placements().stream().findFirst());
    }

    /** Every placement of a case, in the order in which they were proposed. */
    public List<KnownPlacement> ofCase(String caseId) {
        return register.find(caseId).map(KnownPlacements::placements).orElse(List.of());
    }

    /** One placement; refused while the placement-service has not told of it. */
    KnownPlacement known(String placementId) {
        return find(placementId).orElseThrow(() -> Refused.now("placement-unknown", null));
    }
}
