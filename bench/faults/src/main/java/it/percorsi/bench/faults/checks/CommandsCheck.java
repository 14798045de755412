package it.percorsi.bench.faults.checks;

import it.percorsi.bench.faults.clients.Sent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every acknowledged command is in the store exactly once, as acknowledged; what was refused is not there; and whatever
 * was acknowledged or not is there wholly, with its answer, or not at all.
 */
public final class CommandsCheck {

    private final Map<String, List<StoredAnswer>> answers;
    private final Map<String, List<StoredEvent>> events;

    /** Of one service. */
    public CommandsCheck(List<StoredEvent> stored, List<StoredAnswer> answered) {
        this.answers = answered.stream().collect(Collectors.groupingBy(StoredAnswer::commandKey));
        this.events = stored.stream()
                .filter(event -> !event.commandKey().isEmpty())
                .collect(Collectors.groupingBy(StoredEvent::commandKey));
    }

    /** What the senders know, against the store. */
    public List<Finding> acknowledged(Collection<Sent> commands) {
        List<Finding> findings = new ArrayList<>();
        for (Sent command : commands) {
            Sent.Answer answer = command.answer();
            List<StoredAnswer> kept = answers.getOrDefault(command.storedKey(), List.of());
            if (answer == null) {
                continue;
            }
            // What was taken after the refusal is an attempt that was never answered, or answered by nobody who
            // listened.
            if (!answer.acknowledged()
                    && kept.stream().anyMatch(one -> one.givenAt().isBefore(answer.askedAt()))) {
                findings.add(
                        Finding.difference("%s was refused, but its answer is kept".formatted(command.storedKey())));
            } else if (answer.acknowledged() && kept.isEmpty()) {
                findings.add(
                        Finding.loss("%s was acknowledged, but nothing is kept of it".formatted(command.storedKey())));
            } else if (answer.acknowledged()
                    && !answer.etag().isEmpty()
                    && kept.stream()
                            .noneMatch(one -> Long.toString(one.sequence()).equals(answer.etag()))) {
                findings.add(Finding.difference("%s was acknowledged with sequence %s, kept is %s"
                        .formatted(command.storedKey(), answer.etag(), kept)));
            }
        }
        return findings;
    }

    /** Answers and events against each other, for all commands that had a key. */
    public List<Finding> whole() {
        List<Finding> findings = new ArrayList<>();
        Set<String> keys = new TreeSet<>(answers.keySet());
        keys.addAll(events.keySet());
        for (String key : keys) {
            Map<String, List<Long>> sequences = sequences(events.getOrDefault(key, List.of()));
            List<StoredAnswer> kept = answers.getOrDefault(key, List.of());
            if (kept.isEmpty()) {
                findings.add(
                        Finding.difference("events of %s are there without its answer: %s".formatted(key, sequences)));
            }
            Map<String, Long> ends = new HashMap<>();
            for (StoredAnswer answer : kept) {
                if (answer.sequence() >= 0) {
                    ends.merge(answer.aggregate(), answer.sequence(), Long::max);
                    if (!sequences.getOrDefault(answer.aggregate(), List.of()).contains(answer.sequence())) {
                        findings.add(Finding.loss("the answer %s is there without its event".formatted(answer)));
                    }
                }
            }
            sequences.forEach((aggregate, numbers) -> {
                boolean oneRun = numbers.getLast() - numbers.getFirst() + 1 == numbers.size();
                boolean asAnswered =
                        ends.getOrDefault(aggregate, numbers.getLast()).equals(numbers.getLast());
                if (!oneRun || !asAnswered) {
                    findings.add(Finding.twice(
                            "%s has the events %s of %s, answered %s".formatted(key, numbers, aggregate, kept)));
                }
            });
        }
        return findings;
    }

    private static Map<String, List<Long>> sequences(List<StoredEvent> stored) {
        Map<String, List<Long>> sequences = new TreeMap<>();
        stored.forEach(event -> sequences
                .computeIfAbsent(event.aggregate(), key -> new ArrayList<>())
                .add(event.sequence()));
        sequences.values().forEach(numbers -> numbers.sort(null));
        return sequences;
    }
}
