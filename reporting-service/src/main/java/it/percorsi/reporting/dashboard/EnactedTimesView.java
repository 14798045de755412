package it.percorsi.reporting.dashboard;

import it.percorsi.events.rulebook.RuleBookEvent;
import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document an ambito: the versions of its rule book, as referral-service publishes them (R27, R28). */
@Component
public class EnactedTimesView implements View<EnactedTimes> {

    @Override
    public String name() {
        return "enacted-times";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<EnactedTimes> document() {
        return EnactedTimes.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(RuleBookEvent.TOPIC);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof RuleBookEvent event ? List.of(event.ambito()) : List.of();
    }

    @Override
    public @Nullable EnactedTimes fold(@Nullable EnactedTimes current, String id, RecordedEvent recorded) {
        if (!(recorded.event() instanceof RuleBookVersionEnacted enacted)) {
            return current;
        }
        return Objects.requireNonNullElse(current, EnactedTimes.NONE)
                .and(new EnactedTimes.Version(
                        enacted.validFrom(),
                        new DueTimes(
                                enacted.version(), enacted.daysToFirstInterview(), enacted.daysToSharedProject())));
    }
}
