package it.percorsi.bench.faults.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One case on its way, step by step; what the answers tell is put into the steps that follow. */
final class Life {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String prefix;
    private final String actor;
    private final List<Step> steps;
    private final Map<String, String> known = new HashMap<>();
    private int next;
    private @Nullable Sent waiting;
    private long waitingSince;

    private Life(String prefix, String actor, List<Step> steps) {
        this.prefix = prefix;
        this.actor = actor;
        this.steps = steps;
    }

    static Life begin(String actor, long number, Random chance, LocalDate today) {
        List<Step> steps =
                new ArrayList<>(CaseStory.of(chance, today.withDayOfMonth(1).minusMonths(1), number));
        if (chance.nextInt(10) > 0) {
            steps.addAll(WorkStory.of(chance, today));
        }
        return new Life("life-" + number, actor, steps);
    }

    boolean isOver() {
        return next >= steps.size();
    }

    Step step() {
        return steps.get(next);
    }

    /** The command to send now: the same one again as long as it has no definite answer. */
    Sent command() {
        Sent current = waiting;
        if (current == null) {
            Step step = step();
            current = new Sent(
                    prefix + "-" + step.name(),
                    actor,
                    step.service(),
                    step.method(),
                    fill(step.path()),
                    fill(step.body()));
            waiting = current;
            waitingSince = System.nanoTime();
        }
        return current;
    }

    /** For how long the current command has been without success. */
    long waitingNanoseconds() {
        return System.nanoTime() - waitingSince;
    }

    void done(Sent.Answer answer) {
        if (answer.acknowledged() && !step().keeps().isEmpty()) {
            step().keeps().forEach(field -> known.put(field, field(answer, field)));
        }
        waiting = null;
        next++;
    }

    static String field(Sent.Answer answer, String name) {
        return JSON.readTree(answer.body()).path(name).asString("");
    }

    String caseId() {
        return known.getOrDefault("caseId", "");
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : known.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
