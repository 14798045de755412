package it.percorsi.referral.views;

import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operators that cases were ever assigned to, by name: whom a list can be narrowed to, and whom to choose from. */
@Component
public class Operators implements View<Operator> {

    @Override
    public String name() {
        return "operators";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Operator> document() {
        return Operator.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "name"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof OperatorAssigned e ? List.of(e.ambito() + "/" + e.operator()) : List.of();
    }

    @Override
    public @Nullable Operator fold(@Nullable Operator current, String id, RecordedEvent recorded) {
        return recorded.event() instanceof OperatorAssigned e
                ? new Operator(e.ambito(), e.operator(), e.operatorName())
                : current;
    }
}
