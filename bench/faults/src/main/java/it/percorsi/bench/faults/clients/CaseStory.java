package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** From the referral to the shared project, and a company with an open post. */
final class CaseStory {

    private static final String CASE = "/api/v1/cases/{caseId}";

    private final Random chance;
    private final LocalDate first;
    private final List<Step> steps = new ArrayList<>();

    private CaseStory(Random chance, LocalDate first) {
        this.chance = chance;
        this.first = first;
    }

    /** All steps; the project is for work from that day on. */
    static List<Step> of(Random chance, LocalDate first, long number) {
        CaseStory story = new CaseStory(chance, first);
        story.refer(number);
        story.assess();
        story.share();
        story.company(number);
        return story.steps;
    }

    private void add(String name, String path, String body) {
        steps.add(Step.post(name, ServiceKind.REFERRAL, path, body));
    }

    private void refer(long number) {
        steps.add(Step.post("referral", ServiceKind.REFERRAL, "/api/v1/referrals", """
                {"referredOn":"%s","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"%s","requestedInstrument":"tirocinio",
                 "reason":"Prova %d","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"%s","address":"via Prova %d","phone":"3340000000"}}""".formatted(
                                first.minusDays(60),
                                chance.nextBoolean() ? "high" : "normal",
                                number,
                                chance.nextInt(4) == 0 ? "015168" : "015118",
                                number))
                .keeping("caseId"));
        add("endorsement", CASE + "/endorsement", "{\"endorsedOn\":\"%s\"}".formatted(first.minusDays(50)));
    }

    private void assess() {
        interview("first", 40);
        if (chance.nextBoolean()) {
            interview("knowledge", 35);
        }
        add("assessment", CASE + "/assessment", """
                {"completedOn":"%s","suitability":"suitable","maxWeeklyHours":20,
                 "recommendedInstruments":["tirocinio"],"operator":"Lucia Ferrario"}""".formatted(first.minusDays(30)));
    }

    private void interview(String kind, int daysBefore) {
        add(
                "interview-" + kind,
                CASE + "/interviews",
                "{\"kind\":\"%s\",\"heldOn\":\"%s\",\"operator\":\"Lucia Ferrario\"}"
                        .formatted(kind, first.minusDays(daysBefore)));
    }

    private void share() {
        add("project", CASE + "/project", """
                {"draftedOn":"%s","instrument":"tirocinio","objectives":["Puntualità"],"weeklyHours":20,"months":6,
                 "familyInvolved":false}""".formatted(first.minusDays(25)));
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            add(
                    "agreement-" + party,
                    CASE + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"%s\"}"
                            .formatted(party, first.minusDays(25)));
        }
    }

    private void company(long number) {
        steps.add(Step.post("company", ServiceKind.COMPANY, "/api/v1/companies", """
                {"name":"Verde %1$d","vatNumber":"%2$s","legalForm":"cooperative-b","ateco":"81.30",
                 "sector":"Manutenzione del verde","municipality":"015118","postalCode":"20025","address":"via Prova 3",
                 "employees":18,"contactName":"Carla Neri","phone":"0331000003","email":"verde@azienda.example",
                 "tasks":["giardinaggio"],"instruments":["tirocinio"],"registeredOn":"%3$s"}""".formatted(
                                number, VatNumber.of(number), first.minusDays(20)))
                .keeping("companyId"));
        steps.add(Step.post("post", ServiceKind.COMPANY, "/api/v1/companies/{companyId}/posts", """
                {"tasks":["giardinaggio"],"seats":2,"weeklyHours":20,"instruments":["tirocinio"],
                 "aimedAtHiring":false,"openedOn":"%s"}""".formatted(
                                first.minusDays(20)))
                .keeping("postId"));
        if (chance.nextBoolean()) {
            steps.add(Step.post(
                    "contact",
                    ServiceKind.COMPANY,
                    "/api/v1/companies/{companyId}/contacts",
                    "{\"contactedOn\":\"%s\",\"outcome\":\"available\"}".formatted(first.minusDays(16))));
        }
    }
}
