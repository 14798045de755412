package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint of funded programmes (R41) with every role. */
@OnOneServer
class ProgrammeAccessTest {

    private static final Set<String> COORDINATOR = Set.of("coordinatore");
    private static final Set<String> STAFF = Set.of("operatore", "coordinatore");
    private static final Set<String> READERS = Set.of("operatore", "coordinatore", "revisore");
    private static final Set<String> OPENERS = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");

    /** {@code CASE} and {@code PROGRAMME} stand for ids. */
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("GET /programmi", READERS),
            Map.entry("GET /api/v1/programmes", READERS),
            Map.entry("GET /programmi/nuovo", COORDINATOR),
            Map.entry("POST /programmi/nuovo", COORDINATOR),
            Map.entry("POST /api/v1/programmes", COORDINATOR),
            Map.entry("GET /programmi/PROGRAMME", READERS),
            Map.entry("GET /api/v1/programmes/PROGRAMME", READERS),
            Map.entry("GET /api/v1/programmes/PROGRAMME/cases", READERS),
            Map.entry("GET /programmi/PROGRAMME/modifica", COORDINATOR),
            Map.entry("POST /programmi/PROGRAMME/modifica", COORDINATOR),
            Map.entry("POST /api/v1/programmes/PROGRAMME/changes", COORDINATOR),
            Map.entry("GET /programmi/PROGRAMME/chiusura", COORDINATOR),
            Map.entry("POST /programmi/PROGRAMME/chiusura", COORDINATOR),
            Map.entry("POST /api/v1/programmes/PROGRAMME/end", COORDINATOR),
            Map.entry("GET /casi/CASE/programma", OPENERS),
            Map.entry("GET /api/v1/cases/CASE/programme", OPENERS),
            Map.entry("GET /casi/CASE/programma/ingresso", STAFF),
            Map.entry("POST /casi/CASE/programma/ingresso", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme", STAFF),
            Map.entry("GET /casi/CASE/programma/fase", STAFF),
            Map.entry("POST /casi/CASE/programma/fase", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme/phases", STAFF),
            Map.entry("GET /casi/CASE/programma/incontro", STAFF),
            Map.entry("POST /casi/CASE/programma/incontro", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme/meetings", STAFF),
            Map.entry("GET /casi/CASE/programma/calendario", STAFF),
            Map.entry("POST /casi/CASE/programma/calendario", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme/appointments", STAFF),
            Map.entry("GET /casi/CASE/programma/conclusione", STAFF),
            Map.entry("POST /casi/CASE/programma/conclusione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme/completion", STAFF),
            Map.entry("GET /casi/CASE/programma/uscita", STAFF),
            Map.entry("POST /casi/CASE/programma/uscita", STAFF),
            Map.entry("POST /api/v1/cases/CASE/programme/exit", STAFF));

    @LocalServerPort
    private int port;

    private People people;
    private String programmeId = "";

    @BeforeEach
    void open() {
        people = new People(port);
        LocalDate first = LocalDate.of(2026, 3, 1);
        programmeId = people.coordinator()
                .post("/api/v1/programmes", ProgrammeScene.programme("Accessi", first, first.plusYears(1), 3))
                .json()
                .get("programmeId")
                .asString();
    }

    private int ask(ApiClient who, String endpoint, String caseId, String programme) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("CASE", caseId)
                .replace("PROGRAMME", programme);
        if (endpoint.startsWith("GET")) {
            return path.startsWith("/api")
                    ? who.get(path).status()
                    : who.page(path).status();
        }
        return path.startsWith("/api")
                ? who.post(path, "{}").status()
                : who.form(path, "_key=" + UUID.randomUUID()).status();
    }

    @Test
    void everyRoleGetsWhatTheTableSaysOnItsOwnCase() {
        String own = people.followedCase();
        people.everyRole()
                .forEach((role, who) -> TABLE.forEach((endpoint, admitted) -> {
                    int status = ask(who, endpoint, own, programmeId);
                    if (admitted.contains(role)) {
                        assertThat(status).as(role + ": " + endpoint).isNotIn(401, 403, 404, 500);
                    } else {
                        assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
                    }
                }));
    }

    @Test
    void whatIsNotTheCallersIsAnsweredLikeWhatDoesNotExist() {
        String foreign = people.newCase(People.PARABIAGO, "NOA Parabiago");
        String nowhere = UUID.randomUUID().toString();
        TABLE.forEach((endpoint, admitted) -> {
            if (endpoint.contains("PROGRAMME")) {
                assertThat(ask(people.coordinator(), endpoint, foreign, nowhere))
                        .as(endpoint)
                        .isEqualTo(404);
            }
            for (String role : Set.of("comune", "servizio")) {
                if (endpoint.contains("CASE") && admitted.contains(role)) {
                    assertThat(ask(people.one(role), endpoint, foreign, programmeId))
                            .as(role + ": " + endpoint)
                            .isEqualTo(404);
                }
            }
        });
    }
}
