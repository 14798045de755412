package it.percorsi.standalone.demo;

import it.percorsi.standalone.demo.Step.Kept;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the steps of one case, one after the other. */
final class CaseRun {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final CasePlan plan;
    private final Map<String, String> ids;
    private final Sender sender;

    /**
     * A run.
     *
     * @param ids the ids known before, by their names in braces
     */
    CaseRun(CasePlan plan, Map<String, String> ids, Sender sender) {
        this.plan = plan;
        this.ids = new HashMap<>(ids);
        this.sender = sender;
    }

    void take(Step step) throws InterruptedException {
        String path = filled(step.path());
        Map<String, Object> body = new HashMap<>();
        step.body().forEach((field, value) -> body.put(field, value instanceof String text ? filled(text) : value));
        Answer answer = sender.send(step.method(), path, plan.key(step), body);
        if (!answer.isGood()) {
            throw new DemoLoadFailed("Segnalazione %d, %s del %s: %s %s ha avuto risposta %s"
                    .formatted(
                            plan.referral().number(), step.name(), step.date(), step.method(), path, answer.inWords()));
        }
        keep(step, answer);
    }

    private void keep(Step step, Answer answer) {
        Kept kept = step.keeps();
        if (kept == null) {
            return;
        }
        String id = answer.body().at(kept.pointer()).asString("");
        if (id.isEmpty()) {
            throw new DemoLoadFailed("Segnalazione %d, %s: nella risposta a %s %s manca %s"
                    .formatted(
                            plan.referral().number(), step.name(), step.method(), filled(step.path()), kept.pointer()));
        }
        ids.put(kept.name(), id);
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(found -> {
            String id = ids.get(found.group(1));
            if (id == null) {
                throw new IllegalStateException("No " + found.group(1) + " is known for " + text);
            }
            return id;
        });
    }
}
