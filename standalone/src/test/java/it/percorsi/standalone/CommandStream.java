package it.percorsi.standalone;

import it.percorsi.platformtest.ApiClient;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Several people who refer persons one after the other, each referral followed by its endorsement, until
 * nobody answers any more. Every command has a key of its own; what was acknowledged is remembered.
 */
final class CommandStream {

    private static final int PEOPLE = 4;

    private final ApiClient api;
    private final ConcurrentMap<String, Optional<String>> locations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Boolean> endorsed = new ConcurrentHashMap<>();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    private CommandStream(ApiClient api) {
        this.api = api;
    }

    static CommandStream against(ApiClient api) {
        CommandStream stream = new CommandStream(api);
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            stream.people.execute(() -> stream.refer(number));
        }
        return stream;
    }

    /** Location of the case by key of the referral; empty where the answer never came. */
    Map<String, Optional<String>> locations() {
        return locations;
    }

    /** Keys of the referrals whose endorsement was sent, with whether it was acknowledged. */
    Map<String, Boolean> endorsed() {
        return endorsed;
    }

    long acknowledged() {
        return locations.values().stream().filter(Optional::isPresent).count();
    }

    /** Sends a referral under this key and tells where the case is; fails when it is not accepted. */
    static String refer(ApiClient api, String key) {
        ApiClient.Answer answer = api.post("/api/v1/referrals", REFERRAL, Map.of("Idempotency-Key", key));
        return expect(answer, 201).location();
    }

    /** Endorses the case of this referral. */
    static void endorse(ApiClient api, String key, String location) {
        expect(
                api.post(
                        location + "/endorsement",
                        "{\"endorsedOn\":\"2026-03-05\"}",
                        Map.of("Idempotency-Key", key + "-endorsement")),
                204);
    }

    private void refer(int person) {
        try {
            for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
                String key = "person-%d-%d".formatted(person, number);
                locations.put(key, Optional.empty());
                String location = refer(api, key);
                locations.put(key, Optional.of(location));
                endorsed.put(key, false);
                endorse(api, key, location);
                endorsed.put(key, true);
            }
        } catch (UncheckedIOException | IllegalStateException nobodyAnswers) {
            // What was sent last stays unacknowledged.
        }
    }

    private static ApiClient.Answer expect(ApiClient.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** Returns when everybody has noticed that nobody answers. */
    void end() throws InterruptedException {
        people.shutdownNow();
        if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("somebody still waits for an answer");
        }
    }

    static final String REFERRAL = """
            {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
             "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal","requestedInstrument":"tirocinio",
             "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
             "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
             "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}
            """;
}
