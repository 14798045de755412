package it.percorsi.referral.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** People of every role with papers in their hands. */
final class Desk {

    static final String LEGNANO = "015118";
    static final String CPS = "CPS Legnano";

    final ApiClient staff;
    final ApiClient elena;
    final ApiClient marco;
    final ApiClient lucia;
    final ApiClient comune;
    final ApiClient cps;
    final ApiClient auditor;

    Desk(int port) {
        staff = new ApiClient(port);
        elena = staff.with(TestTokens.user("elena.galli", "operatore"));
        marco = staff.with(TestTokens.user("marco.sala", "operatore"));
        lucia = staff.with(TestTokens.user("lucia.ferrario", "coordinatore"));
        comune = staff.with(TestTokens.user("comune.legnano", Map.of("comune", LEGNANO), "comune"));
        cps = staff.with(TestTokens.user("cps", Map.of("servizio", CPS), "servizio"));
        auditor = staff.with(TestTokens.user("revisore", "revisore"));
    }

    /** One of every role, by role. */
    Map<String, ApiClient> everyRole() {
        Map<String, ApiClient> people = new LinkedHashMap<>();
        people.put("operatore", elena);
        people.put("coordinatore", lucia);
        people.put("comune", comune);
        people.put("servizio", cps);
        people.put("revisore", auditor);
        people.put("azienda", staff.with(TestTokens.user("azienda", Map.of("azienda", "company-1"), "azienda")));
        for (String role : new String[] {"amministrazione", "tavolo", "gestore"}) {
            people.put(role, staff.with(TestTokens.user(role, role)));
        }
        return people;
    }

    /** A case of a municipality sent by a service, which Elena Galli follows. */
    String followedCase(String municipality, String service) {
        ApiClient.Answer referred = staff.post("/api/v1/referrals", """
                {"referredOn":"2026-03-02","channel":"written-report","sendingService":"%s","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"priority":"normal","reason":"Vedi relazione",
                 "confirmedMismatch":true,"notADuplicate":true,
                 "person":{"familyName":"Colombo","givenName":"Irene","codiceFiscale":"BNCLRA98R51G324Z","sex":"F",
                 "bornOn":"1998-10-11","bornAt":"Parabiago","municipality":"%s","address":"via Gornati 89",
                 "phone":"3347795038"}}""".formatted(service, municipality));
        assertThat(referred.status()).as(referred.text()).isEqualTo(201);
        String caseId = referred.json().get("caseId").asString();
        ApiClient.Answer assigned = lucia.post(
                "/api/v1/cases/" + caseId + "/operator",
                "{\"operator\":\"elena.galli\",\"operatorName\":\"Elena Galli\"}");
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(204);
        return caseId;
    }

    String followedCase() {
        return followedCase(LEGNANO, CPS);
    }

    static String api(String caseId) {
        return "/api/v1/cases/" + caseId + "/documents";
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(UTF_8);
    }

    /** Sends a file, under a key of its own. */
    static ApiClient.Answer send(ApiClient who, String caseId, String name, byte[] content) {
        return who.upload(
                api(caseId),
                Map.of("kind", "written-report"),
                name,
                content,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Attaches a PDF; its id. */
    static String attach(ApiClient who, String caseId, String name, byte[] content) {
        ApiClient.Answer sent = send(who, caseId, name, content);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.json().get("documentId").asString();
    }
}
