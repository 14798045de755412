package it.percorsi.events.placement;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Upcast;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Revision 1 of {@link PlacementEndedEarly} said who ended a placement through the reason only, if at all (R38). */
public final class EndedByFromReason implements Upcast {

    @Override
    public Class<? extends DomainEvent> event() {
        return PlacementEndedEarly.class;
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void change(Map<String, @Nullable Object> fields) {
        EarlyEndReason reason = Code.of(EarlyEndReason.class, Objects.toString(fields.get("reason"), ""));
        fields.put("endedBy", EndingParty.impliedBy(reason).code());
    }
}
