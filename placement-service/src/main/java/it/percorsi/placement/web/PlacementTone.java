package it.percorsi.placement.web;

import it.percorsi.placement.views.placements.PlacementState;
import org.springframework.stereotype.Component;

/** The tone in which a state is shown, for templates: {@code ${@placementTone.of(state)}}. */
@Component
public class PlacementTone {

    /** One of the tones of the badge. */
    public String of(PlacementState state) {
        return switch (state) {
            case PROPOSED -> "attention";
            case STARTED -> "info";
            case COMPLETED, HIRED -> "ok";
            case ENDED_EARLY -> "problem";
            case UNKNOWN -> "neutral";
        };
    }
}
