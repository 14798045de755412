package it.percorsi.referral;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.VersionContract;
import it.percorsi.platformtest.VersionContract.Example;
import it.percorsi.referral.imports.ReferralSheets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnOneServer
class VersionsTest {

    private static final String REFERRAL = """
            {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano",
             "caseManager":"Anna Re","category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal",
             "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
             "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
             "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessRules rules;

    @Test
    void whoReadsGetsTheVersionAndWhoChangesMayDemandOne() {
        ApiClient api = new ApiClient(port);
        JsonNode ids = api.post("/api/v1/referrals", REFERRAL).json();
        JsonNode others = api.post(
                        "/api/v1/referrals",
                        REFERRAL.replace("\"priority\"", "\"requestedInstrument\":\"retention-support\",\"priority\""))
                .json();
        String support = "/api/v1/cases/" + others.get("caseId").asString() + "/support";
        String other = others.get("personId").asString();
        String ofCase = "/api/v1/cases/" + ids.get("caseId").asString();
        String ofPerson = "/api/v1/persons/" + ids.get("personId").asString();
        Map<String, Example> examples = new HashMap<>();
        examples.put("GET /api/v1/cases/{caseId}", Example.of(ofCase));
        examples.put(
                "POST /api/v1/cases/{caseId}/endorsement",
                new Example(ofCase + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        examples.put("POST /api/v1/cases/{caseId}/interviews", new Example(ofCase + "/interviews", """
                {"kind":"first","heldOn":"2026-03-09","operator":"Sara"}"""));
        examples.put("POST /api/v1/cases/{caseId}/assessment", new Example(ofCase + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}"""));
        examples.put("POST /api/v1/cases/{caseId}/project", new Example(ofCase + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}"""));
        examples.put(
                "POST /api/v1/cases/{caseId}/project/agreements", new Example(ofCase + "/project/agreements", """
                {"party":"person","manner":"paper","agreedOn":"2026-04-03"}"""));
        examples.put("GET /api/v1/cases/{caseId}/project", Example.of(ofCase + "/project"));
        examples.put("POST /api/v1/cases/{caseId}/project/revision", new Example(ofCase + "/project/revision", """
                {"reason":"times","project":{"draftedOn":"2026-05-01","instrument":"tirocinio",
                 "objectives":["Puntualità"],"weeklyHours":24,"months":6,"familyInvolved":false}}"""));
        String links = ofCase + "/project/agreement-links";
        String ofLinks = "/api/v1/cases/{caseId}/project/agreement-links";
        examples.put("POST " + ofLinks, new Example(links, "{\"party\":\"person\"}"));
        examples.put("DELETE " + ofLinks + "/{linkId}", Example.of(links + "/0"));
        examples.put("POST /api/v1/cases/{caseId}/operator", new Example(ofCase + "/operator", """
                {"operator":"elena.galli","operatorName":"Elena Galli"}"""));
        examples.put("GET /api/v1/cases/{caseId}/monitoring", Example.of(ofCase + "/monitoring"));
        examples.put("POST /api/v1/cases/{caseId}/evaluations", new Example(ofCase + "/evaluations", """
                {"heldOn":"2026-05-11","participants":["person","following-service"],"outcome":"on-course",
                 "operator":"Sara"}"""));
        examples.put("POST /api/v1/cases/{caseId}/observations", new Example(ofCase + "/observations", """
                {"text":"In orario","returnedOn":"2026-05-04","operator":"Sara"}"""));
        examples.put("GET /api/v1/cases/{caseId}/team", Example.of(ofCase + "/team"));
        examples.put("POST /api/v1/cases/{caseId}/team", new Example(ofCase + "/team", """
                {"scheme":"gol-cluster-4","calledOn":"2026-03-06"}"""));
        examples.put("POST /api/v1/cases/{caseId}/team/programme", new Example(ofCase + "/team/programme", """
                {"members":[],"profile":"Profilo","programme":"Programma","writtenOn":"2026-03-10"}"""));
        examples.put("POST /api/v1/cases/{caseId}/team/signatures", new Example(ofCase + "/team/signatures", """
                {"party":"person","signedOn":"2026-03-12"}"""));
        String documentId = api.upload(
                        ofCase + "/documents",
                        Map.of("kind", "other"),
                        "a.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        Map.of())
                .json()
                .get("documentId")
                .asString();
        examples.put("GET /api/v1/cases/{caseId}/documents", Example.of(ofCase + "/documents"));
        examples.put(
                "DELETE /api/v1/cases/{caseId}/documents/{documentId}",
                Example.of(ofCase + "/documents/" + documentId + "?reason=replaced"));
        api.post(ofCase + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        for (String user : List.of("versions", "elena.galli")) {
            new People(port).assign(ids.get("caseId").asString(), user, "Sara Colombo");
        }
        String meeting = Meetings.booking("first", Meetings.today().plusDays(1), "09:30")
                .replace("}", ",\"operator\":\"versions\",\"operatorName\":\"Sara Colombo\"}");
        String appointments = "/api/v1/appointments/{appointmentId}";
        String appointment = api.post(ofCase + "/appointments", meeting).location();
        examples.put("GET /api/v1/cases/{caseId}/appointments", Example.of(ofCase + "/appointments"));
        examples.put("POST /api/v1/cases/{caseId}/appointments", new Example(ofCase + "/appointments", meeting));
        examples.put("GET " + appointments, Example.of(appointment));
        examples.put("POST " + appointments + "/move", new Example(appointment + "/move", """
                {"appointmentOn":"%s","startsAt":"15:00","minutes":45,"place":"home"}""".formatted(
                        Meetings.today().plusDays(2))));
        examples.put(
                "POST " + appointments + "/cancellation",
                new Example(appointment + "/cancellation", "{\"by\":\"person\",\"reason\":\"hindered\"}"));
        examples.put("POST " + appointments + "/missed", Example.of(appointment + "/missed"));
        examples.put("POST " + appointments + "/kept", Example.of(appointment + "/kept"));
        String absences = "/api/v1/operator-absences/{absenceId}";
        String absence = api.post("/api/v1/operator-absences", """
                        {"operator":"versions","firstDay":"%1$s","lastDay":"%1$s","substitute":"elena.galli"}""".formatted(
                                Meetings.today().plusYears(9)))
                .location();
        examples.put("GET " + absences, Example.of(absence));
        examples.put(
                "POST " + absences + "/end",
                new Example(absence + "/end", "{\"lastDay\":\"%s\"}".formatted(Meetings.today())));
        examples.put("DELETE " + absences, Example.of(absence));
        String supports = "/api/v1/cases/{caseId}/support";
        examples.put("GET " + supports, Example.of(support));
        examples.put(
                "POST " + supports + "/company-meetings",
                new Example(
                        support + "/company-meetings",
                        "{\"operator\":\"Sara\",\"company\":\"Forno\",\"findings\":\"Turni\",\"heardOn\":\"2026-03-10\"}"));
        examples.put(
                "POST " + supports + "/services",
                new Example(
                        support + "/services",
                        "{\"service\":\"Consultorio\",\"note\":\"Famiglia\",\"activatedOn\":\"2026-03-11\"}"));
        examples.put("GET /api/v1/cases/{caseId}/transfer", Example.of(ofCase + "/transfer"));
        examples.put("POST /api/v1/cases/{caseId}/transfer", new Example(ofCase + "/transfer", """
                {"municipality":"015168","reason":"Nuova casa","movedOn":"2026-04-01"}"""));
        examples.put("DELETE /api/v1/cases/{caseId}/transfer", Example.of(ofCase + "/transfer"));
        examples.put(
                "POST /api/v1/cases/{caseId}/handover", new Example(ofCase + "/handover", """
                {"receivingService":"SIL Monza","acceptedBy":"Ida Sala","documentId":"%s","acceptedOn":"2026-04-06"}""".formatted(documentId)));
        String programme = api.post(
                        "/api/v1/programmes",
                        ProgrammeScene.programme("Versioni", LocalDate.of(2026, 3, 1), LocalDate.of(2029, 3, 1), 3))
                .location();
        String programmes = "/api/v1/programmes/{programmeId}";
        examples.put("GET " + programmes, Example.of(programme));
        examples.put("POST " + programmes + "/changes", new Example(programme + "/changes", """
                {"firstDay":"2026-03-01","lastDay":"2029-03-01","paths":4}"""));
        examples.put("POST " + programmes + "/end", new Example(programme + "/end", "{\"endedOn\":\"2026-03-02\"}"));
        String path = "/api/v1/cases/{caseId}/programme";
        String ofPath = ofCase + "/programme";
        examples.put("GET " + path, Example.of(ofPath));
        examples.put("POST " + path, new Example(ofPath, """
                {"programmeId":"%s","takenOn":"2026-03-09"}""".formatted(
                        programme.substring(programme.lastIndexOf('/') + 1))));
        Map.of(
                        "phases", "{\"phase\":2,\"enteredOn\":\"2026-03-10\"}",
                        "meetings",
                                "{\"phase\":1,\"heldOn\":\"2026-03-09\",\"minutes\":60,\"operator\":\"Sara\",\"payer\":\"funding\"}",
                        "completion", "{\"completedOn\":\"2026-03-11\"}",
                        "exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-11\"}")
                .forEach((what, body) ->
                        examples.put("POST " + path + "/" + what, new Example(ofPath + "/" + what, body)));
        String merges = "/api/v1/persons/{personId}/merges";
        examples.put("POST " + merges, new Example(ofPerson + "/merges", "{\"mergedId\":\"" + other + "\"}"));
        examples.put("DELETE " + merges + "/{mergedId}", Example.of(ofPerson + "/merges/" + other));
        examples.put(
                "POST /api/v1/persons/{personId}/differences",
                new Example(ofPerson + "/differences", "{\"otherId\":\"" + other + "\"}"));
        Map.ofEntries(
                        Map.entry("declination", "{\"reason\":\"priorities\",\"declinedOn\":\"2026-03-04\"}"),
                        Map.entry("specialist-care", "{\"service\":\"CPS Legnano\",\"resumedOn\":\"2026-03-04\"}"),
                        Map.entry("specialist-care/end", "{\"endedOn\":\"2026-03-05\"}"),
                        Map.entry("disadvantage", "{\"reason\":\"Giovane\",\"statedOn\":\"2026-03-04\"}"),
                        Map.entry("disadvantage/end", "{\"withdrawnOn\":\"2026-03-05\"}"),
                        Map.entry("waiting", "{\"reason\":\"no-operator\",\"joinedOn\":\"2026-03-06\"}"),
                        Map.entry("waiting/end", "{\"leftOn\":\"2026-03-07\"}"),
                        Map.entry("complexity", "{\"reason\":\"Molti servizi\",\"flaggedOn\":\"2026-03-10\"}"),
                        Map.entry("complexity/end", "{\"liftedOn\":\"2026-03-11\"}"),
                        Map.entry("return", "{\"reasons\":[\"health\"],\"returnedOn\":\"2026-03-21\"}"),
                        Map.entry("return/acknowledgement", "{\"acknowledgedOn\":\"2026-03-22\"}"),
                        Map.entry("suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-04-02\"}"),
                        Map.entry("suspension/end", "{\"resumedOn\":\"2026-04-03\"}"),
                        Map.entry("closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-04-04\"}"),
                        Map.entry("closure/end", "{\"reason\":\"Torna\",\"reopenedOn\":\"2026-04-05\"}"),
                        Map.entry("case-manager", "{\"caseManager\":\"Bruno Testa\",\"changedOn\":\"2026-04-05\"}"))
                .forEach((what, body) ->
                        examples.put("POST /api/v1/cases/{caseId}/" + what, new Example(ofCase + "/" + what, body)));
        examples.put("GET /api/v1/persons/{personId}/erasure/preview", Example.of(ofPerson + "/erasure/preview"));
        examples.put(
                "POST /api/v1/persons/{personId}/holds", new Example(ofPerson + "/holds", "{\"ground\":\"court\"}"));
        examples.put("DELETE /api/v1/persons/{personId}/holds", Example.of(ofPerson + "/holds"));
        examples.put(
                "POST /api/v1/persons/{personId}/erasure",
                new Example(ofPerson + "/erasure", "{\"ground\":\"person-asked\"}"));
        examples.put("DELETE /api/v1/persons/{personId}/erasure", Example.of(ofPerson + "/erasure"));
        examples.put(
                "POST /api/v1/persons/{personId}/erasure/authorisation",
                Example.of(ofPerson + "/erasure/authorisation"));
        String upload = api.upload(
                        "/api/v1/imports/referrals/uploads",
                        "x",
                        ReferralSheets.crowd(1).getBytes(StandardCharsets.UTF_8))
                .location();
        String uploads = "/api/v1/imports/referrals/uploads/{uploadId}";
        examples.put("GET " + uploads, Example.of(upload));
        examples.put("PUT " + uploads + "/mapping", new Example(upload + "/mapping", "{\"columns\":[]}"));
        examples.put("POST " + uploads + "/start", new Example(upload + "/start", "{\"goodRowsOnly\":true}"));
        examples.put("DELETE " + uploads, Example.of(upload));
        VersionContract.holds(
                api,
                rules,
                examples,
                Set.of(
                        "GET " + uploads + "/rejected",
                        "GET /api/v1/cases/{caseId}/timeline",
                        "GET " + ofLinks,
                        "GET /api/v1/cases/{caseId}/accesses",
                        // Not for the service itself: see InboxJourneyTest and ObservationsTest.
                        "POST /api/v1/cases/{caseId}/priority",
                        // For whom is asked alone: see TransferJourneyTest and OpenTransferTest.
                        "POST /api/v1/cases/{caseId}/transfer/acceptance",
                        "POST /api/v1/cases/{caseId}/transfer/refusal",
                        "POST /api/v1/cases/{caseId}/observations/{number}/acknowledgement",
                        // No JSON: see DocumentsTest.
                        "POST /api/v1/cases/{caseId}/documents",
                        "GET /api/v1/cases/{caseId}/documents/{documentId}/content",
                        // Only who has come by once can be named: see MunicipalContactsTest.
                        "POST /api/v1/municipal-contacts/{municipality}",
                        // The appointments of several cases.
                        "POST " + absences + "/appointments",
                        // Cases of many versions: see ProgrammeReturnTest.
                        "GET " + programmes + "/cases",
                        // Several appointments at once, each taken or refused by itself.
                        "POST " + path + "/appointments",
                        // Two records at once.
                        "GET " + merges + "/preview",
                        "GET /api/v1/persons/{personId}/dossier"));
    }
}
