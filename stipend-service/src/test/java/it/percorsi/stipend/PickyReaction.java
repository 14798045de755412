package it.percorsi.stipend;

import it.percorsi.events.placement.PersonHired;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.reactions.Reaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses, fails and takes what the test tells it to; remembers what it took, whichever instance runs it. */
final class PickyReaction implements Reaction<PersonHired> {

    static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    static final Set<String> FAILING = ConcurrentHashMap.newKeySet();
    static final Set<String> FAILED = ConcurrentHashMap.newKeySet();
    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

    @Override
    public Class<PersonHired> trigger() {
        return PersonHired.class;
    }

    @Override
    public Optional<?> answer(PersonHired event, RecordedEvent recorded) {
        if (FAILING.contains(recorded.id())) {
            FAILED.add(recorded.id());
            throw new IllegalStateException("something is away");
        }
        if (REFUSED.contains(recorded.id())) {
            throw Refused.now("month-already-counted", "R18");
        }
        TAKEN.compute(event.caseId(), (key, before) -> {
            Set<String> after = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
            after.add(recorded.id());
            return after;
        });
        return Optional.empty();
    }

    /** What was taken of a case, in the order in which it was taken first. */
    static List<String> takenOf(String caseId) {
        return new ArrayList<>(TAKEN.getOrDefault(caseId, Set.of()));
    }
}
