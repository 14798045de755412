package it.percorsi.standalone.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody would have sent on a day. Names in braces, such as {@code {caseId}}, stand for ids that are
 * known only when the step is taken; they may occur in the path and as values of the body.
 *
 * @param date the day
 * @param name what it is, unique within its case: the idempotency key is made of it
 * @param method HTTP method
 * @param path path with names in braces
 * @param body JSON object; empty for GET
 * @param keeps an id that the answer brings and later steps need; null for none
 */
record Step(
        LocalDate date,
        String name,
        String method,
        String path,
        Map<String, Object> body,
        @Nullable Kept keeps) {

    /**
     * An id in an answer.
     *
     * @param name its name in braces
     * @param pointer where it stands, as JSON pointer
     */
    record Kept(String name, String pointer) {}

    static Step post(LocalDate date, String name, String path, Map<String, Object> body) {
        return new Step(date, name, "POST", path, body, null);
    }

    static Step put(LocalDate date, String name, String path, Map<String, Object> body) {
        return new Step(date, name, "PUT", path, body, null);
    }

    static Step get(LocalDate date, String name, String path) {
        return new Step(date, name, "GET", path, Map.of(), null);
    }

    Step keeping(String id, String pointer) {
        return new Step(date, name, method, path, body, new Kept(id, pointer));
    }

    boolean isCommand() {
        return !method.equals("GET");
    }
}
