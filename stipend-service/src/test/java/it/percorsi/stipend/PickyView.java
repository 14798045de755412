package it.percorsi.stipend;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the events of a case, and cannot take in what the test tells it. */
final class PickyView implements View<PickyView.Taken> {

    static final Set<String> POISON = ConcurrentHashMap.newKeySet();

    /** What was taken in, in order. */
    record Taken(List<String> events) {}

    private final String name;
    private final Keeping keeping;

    PickyView(String name, Keeping keeping) {
        this.name = name;
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Taken> document() {
        return Taken.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CaseEvent.TOPIC);
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return event.event() instanceof PersonHired hired ? List.of(hired.caseId()) : List.of();
    }

    @Override
    public Taken fold(@Nullable Taken current, String id, RecordedEvent event) {
        if (POISON.contains(event.id())) {
            throw new IllegalStateException("a fault of the program");
        }
        Stream<String> before = current == null ? Stream.of() : current.events().stream();
        return new Taken(Stream.concat(before, Stream.of(event.id())).toList());
    }
}
