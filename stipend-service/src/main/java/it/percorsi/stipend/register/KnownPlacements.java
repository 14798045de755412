package it.percorsi.stipend.register;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Placements found under one id: under its own id a placement, under a case's id all placements of the case.
 *
 * @param placements in the order in which they were first heard of
 */
public record KnownPlacements(List<KnownPlacement> placements) {

    /** The list is kept as it is given. */
    public KnownPlacements {
        placements = List.copyOf(placements);
    }

    /** R37: what comes of a placement from now on is another municipality's. */
    KnownPlacements transferred(String placementId, String municipality) {
        return new KnownPlacements(placements.stream()
                .map(placement -> placement.placementId().equals(placementId) ? placement.in(municipality) : placement)
                .toList());
    }

    static KnownPlacements with(@Nullable KnownPlacements known, KnownPlacement heard) {
        if (known == null) {
            return new KnownPlacements(List.of(heard));
        }
        boolean again = known.placements().stream().anyMatch(heard::isSamePlacementAs);
        return new KnownPlacements(
                again
                        ? known.placements().stream()
                                .map(placement -> heard.isSamePlacementAs(placement) ? heard : placement)
                                .toList()
                        : Stream.concat(known.placements().stream(), Stream.of(heard))
                                .toList());
    }
}
