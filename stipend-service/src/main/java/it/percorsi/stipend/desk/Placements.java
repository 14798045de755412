package it.percorsi.stipend.desk;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.views.RegisterReader;
import it.percorsi.platform.views.Views;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.register.KnownPlacements;
import it.percorsi.stipend.register.PlacementRegister;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Questions to the register of placements. */
@Component
public final class Placements {

    private final RegisterReader<KnownPlacements> register;

    private final String ambito;

    Placements(Views views, PlacementRegister view, @Value("${percorsi.ambito}") String ambito) {
        this.register = views.register(view);
        this.ambito = ambito;
    }

    /** One placement. */
    public Optional<KnownPlacement> find(String placementId) {
        return known(placementId, placement -> placement.placementId().equals(placementId))
                .findFirst();
    }

    /** Every placement of a case, in the order in which they were proposed. */
    public List<KnownPlacement> ofCase(String caseId) {
        return known(caseId, placement -> placement.caseId().equals(caseId)).toList();
    }

    /** Those of this installation's ambito: other ambiti may share the topic. */
    private Stream<KnownPlacement> known(String id, Predicate<KnownPlacement> asked) {
        return register.find(id).stream()
                .flatMap(known -> known.placements().stream())
                .filter(asked)
                .filter(placement -> placement.ambito().equals(ambito));
    }

    /** One placement; refused while the placement-service has not told of it. */
    KnownPlacement known(String placementId) {
        return find(placementId).orElseThrow(() -> Refused.now("placement-unknown", null));
    }
}
