package it.percorsi.platform.reactions;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For the people who run the platform: what is parked in this service, and one more try. */
@Endpoint(id = "parked")
public final class ParkedEndpoint {

    private final ParkedMessages parked;
    private final Reactions reactions;

    ParkedEndpoint(ParkedMessages parked, Reactions reactions) {
        this.parked = parked;
        this.reactions = reactions;
    }

    /** The first hundred messages that wait. */
    @ReadOperation
    public List<ParkedMessages.Parked> waiting() {
        return parked.first();
    }

    /** Tries what waits for one case again. */
    @WriteOperation
    public Map<String, Integer> retry(String reaction, String streamKey) {
        return Map.of("released", reactions.retry(reaction, streamKey));
    }
}
