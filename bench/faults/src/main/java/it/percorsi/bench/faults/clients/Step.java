package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import java.util.List;

/**
 * One command of a story; {@code {name}} in path and body stands for what an earlier answer told.
 *
 * @param name its name in the story
 * @param service who decides
 * @param method HTTP method
 * @param path where it goes
 * @param body JSON
 * @param keeps fields of the answer's body that later steps need
 * @param refusal the code with which it has to be refused; empty when it has to be accepted
 */
record Step(
        String name, ServiceKind service, String method, String path, String body, List<String> keeps, String refusal) {

    static Step post(String name, ServiceKind service, String path, String body) {
        return new Step(name, service, "POST", path, body, List.of(), "");
    }

    static Step put(String name, ServiceKind service, String path, String body) {
        return new Step(name, service, "PUT", path, body, List.of(), "");
    }

    Step keeping(String... fields) {
        return new Step(name, service, method, path, body, List.of(fields), refusal);
    }

    Step refused(String code) {
        return new Step(name, service, method, path, body, keeps, code);
    }
}
