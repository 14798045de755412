package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A command as it was sent, as often as it was sent, always under one key. */
public final class Sent {

    /**
     * The one answer that counts.
     *
     * @param status HTTP status
     * @param etag sequence number as acknowledged; empty when none was given
     * @param code code of the refusal; empty when it was accepted
     * @param body the answer's body
     * @param askedAt when the attempt was sent that it answers
     */
    public record Answer(int status, String etag, String code, String body, Instant askedAt) {

        /** Whether the command was taken. */
        public boolean acknowledged() {
            return status / 100 == 2;
        }
    }

    private final String key;
    private final String actor;
    private final ServiceKind service;
    private final String method;
    private final String path;
    private final String body;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile @Nullable Answer answer;

    /**
     * Not sent yet.
     *
     * @param key its key, as the sender says it
     * @param actor who sends it
     * @param service who decides
     * @param method HTTP method
     * @param path where it goes
     * @param body JSON
     */
    public Sent(String key, String actor, ServiceKind service, String method, String path, String body) {
        this.key = key;
        this.actor = actor;
        this.service = service;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** The key as the sender says it. */
    public String key() {
        return key;
    }

    /** The key as the service keeps it: two people never share one. */
    public String storedKey() {
        return actor + ":" + key;
    }

    String actor() {
        return actor;
    }

    /** Who decides. */
    public ServiceKind service() {
        return service;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String body() {
        return body;
    }

    void attempted() {
        attempts.incrementAndGet();
    }

    void unansweredOnce() {
        unanswered.incrementAndGet();
    }

    /** How often it was sent. */
    public int attempts() {
        return attempts.get();
    }

    /** How often nothing, or nothing definite, came back. */
    public int unanswered() {
        return unanswered.get();
    }

    /** The answer; null while there is none. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** Notes the answer. */
    public void answered(Answer now) {
        answer = now;
    }

    /** Whether the service said that it took it. */
    public boolean acknowledged() {
        Answer given = answer;
        return given != null && given.acknowledged();
    }
}
