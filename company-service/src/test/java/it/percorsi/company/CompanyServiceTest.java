package it.percorsi.company;

import static it.percorsi.company.Http.company;
import static it.percorsi.company.Http.header;
import static it.percorsi.company.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompanyServiceTest extends RunningService {

    private static final String COMPANIES = "/api/v1/companies";
    private static final String TIROCINIO_POST = """
            {"tasks":["pulizie"],"seats":2,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,"openedOn":"2026-03-03"}""";

    @Test
    void R38_aRegisteredCompanyIsShownAtOnce() {
        HttpResponse<String> created = register("Panificio Però S.r.l.", VatNumbers.next());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(header(created, "ETag")).isEqualTo("\"0\"");
        String path = header(created, "Location");
        assertThat(path)
                .isEqualTo(COMPANIES + "/" + json(created).get("companyId").asString());
        HttpResponse<String> read = http.get(path);
        assertThat(header(read, "ETag")).isEqualTo("\"0\"");
        assertThat(json(read).get("name").asString()).isEqualTo("Panificio Però S.r.l.");
        assertThat(names(COMPANIES + "?q=pero%20pan")).contains("Panificio Però S.r.l.");
    }

    @Test
    void aRepeatedRequestGivesTheFirstAnswerAgain() {
        String body = company("Due Volte S.p.A.", VatNumbers.next(), Map.of());

        HttpResponse<String> first = http.post(COMPANIES, body, "repeat-1");
        HttpResponse<String> again = http.post(COMPANIES, body, "repeat-1");
        HttpResponse<String> other =
                http.post(COMPANIES, company("Altra S.p.A.", VatNumbers.next(), Map.of()), "repeat-1");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void R38_theSameVatNumberIsRefusedAndTheCompanyNamed() {
        String vatNumber = VatNumbers.next();
        HttpResponse<String> first = register("Prima S.r.l.", vatNumber);

        HttpResponse<String> second = register("Seconda S.r.l.", vatNumber);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).get("code").asString()).isEqualTo("company-already-registered");
        assertThat(json(second).get("rule").asString()).isEqualTo("R38");
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(json(second).get("detail").asString())
                .contains(json(first).get("companyId").asString());
    }

    @Test
    void malformedInputNamesTheFields() {
        HttpResponse<String> answer = http.post(
                COMPANIES, company("", "12345678901", Map.of("municipality", "Legnano", "instruments", List.of())));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactlyInAnyOrder("name", "vatNumber", "municipality", "instruments");
        HttpResponse<String> unknownCode =
                http.post(COMPANIES, company("Azienda", VatNumbers.next(), Map.of("legalForm", "ltd")));
        assertThat(unknownCode.statusCode()).isEqualTo(400);
        assertThat(fields(unknownCode)).containsExactly("legalForm");
    }

    @Test
    void R43_contactsAndAvailabilityShowOnThePage() {
        String path = header(register("Contatti S.r.l.", VatNumbers.next()), "Location");

        HttpResponse<String> contact =
                http.post(path + "/contacts", "{\"contactedOn\":\"2026-03-04\",\"outcome\":\"call-again\"}");
        HttpResponse<String> declared =
                http.post(path + "/availability", "{\"availability\":\"peak\",\"declaredOn\":\"2026-03-05\"}");
        http.post(path + "/availability", "{\"availability\":\"slack\",\"declaredOn\":\"2026-01-05\"}");

        assertThat(contact.statusCode()).isEqualTo(204);
        assertThat(header(contact, "ETag")).isEqualTo("\"1\"");
        assertThat(declared.statusCode()).isEqualTo(204);
        JsonNode page = json(http.get(path));
        assertThat(page.get("contacts").get(0).get("outcome").asString()).isEqualTo("call-again");
        assertThat(page.get("availability").get(0).get("availability").asString())
                .isEqualTo("peak");
        assertThat(page.get("availability").get(1).get("availability").asString())
                .isEqualTo("slack");
    }

    @Test
    void aFactOfTomorrowIsRefused() {
        String path = header(register("Domani S.r.l.", VatNumbers.next()), "Location");

        HttpResponse<String> answer =
                http.post(path + "/contacts", "{\"contactedOn\":\"2999-01-01\",\"outcome\":\"interested\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("code").asString()).isEqualTo("date-in-future");
        assertThat(json(http.get(path)).get("contacts").size()).isZero();
    }

    @Test
    void R12_aPostForTirociniAimedAtHiringIsRefusedWithItsRule() {
        String path = header(register("Tirocini S.r.l.", VatNumbers.next()), "Location");

        HttpResponse<String> answer =
                http.post(path + "/posts", TIROCINIO_POST.replace("\"aimedAtHiring\":false", "\"aimedAtHiring\":true"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("code").asString()).isEqualTo("tirocinio-not-aimed-at-hiring");
        assertThat(json(answer).get("rule").asString()).isEqualTo("R12");
    }

    @Test
    void R38_aConventionIsSignedOnceForAPeriod() {
        String path = header(register("Convenzioni S.r.l.", VatNumbers.next()), "Location");
        String body = "{\"kind\":\"borsa-lavoro\",\"validFrom\":\"2026-01-01\",\"validTo\":\"2027-12-31\"}";

        HttpResponse<String> signed = http.post(path + "/conventions", body);
        HttpResponse<String> again = http.post(path + "/conventions", body);

        assertThat(signed.statusCode()).isEqualTo(201);
        assertThat(json(http.get(header(signed, "Location"))).get("kind").asString())
                .isEqualTo("borsa-lavoro");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("code").asString()).isEqualTo("convention-overlaps");
    }

    @Test
    void anUnknownCompanyIsNotFound() {
        assertThat(http.get(COMPANIES + "/none").statusCode()).isEqualTo(404);
        assertThat(http.post(COMPANIES + "/none/posts", TIROCINIO_POST).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            http.post(COMPANIES, company("Pagina " + i, VatNumbers.next(), Map.of("sector", "Pagine")));
        }
        List<String> seen = new ArrayList<>();
        String path = COMPANIES + "?sector=pagine&limit=2";
        for (int page = 0; page < 3; page++) {
            HttpResponse<String> answer = http.get(path);
            seen.addAll(names(answer));
            String link = header(answer, "Link");
            assertThat(link.isEmpty()).isEqualTo(page == 2);
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactly("Pagina 0", "Pagina 1", "Pagina 2", "Pagina 3", "Pagina 4");
        assertThat(http.get(COMPANIES + "?after=%23").statusCode()).isEqualTo(400);
    }

    @Test
    void R38_placementsTakeSeatsAndKeepTheirOutcome() {
        HttpResponse<String> created = register("Posti S.r.l.", VatNumbers.next());
        String companyId = json(created).get("companyId").asString();
        String path = header(created, "Location");
        HttpResponse<String> opened = http.post(path + "/posts", TIROCINIO_POST);
        assertThat(opened.statusCode()).isEqualTo(201);
        String postId = json(opened).get("postId").asString();

        try (CaseEvents others = new CaseEvents()) {
            others.proposed("placement-1", companyId, postId, 0);
            others.started("placement-1", companyId, postId, 1);
            Eventually.until(() ->
                    json(http.get(header(opened, "Location"))).get("occupied").asInt() == 1);
            assertThat(json(http.get(COMPANIES + "?q=posti"))
                            .get(0)
                            .get("freeSeats")
                            .asInt())
                    .isEqualTo(1);

            others.proposed("placement-2", companyId, postId, 0);
            others.started("placement-2", companyId, postId, 1);
            Eventually.until(() -> !names(COMPANIES + "?openPosts=true").contains("Posti S.r.l."));

            others.completed("placement-1", 2);
            Eventually.until(() -> names(COMPANIES + "?openPosts=true").contains("Posti S.r.l."));
        }
        JsonNode held = json(http.get(path + "/placements"));
        assertThat(held.size()).isEqualTo(2);
        JsonNode completed =
                held.get(1).get("placementId").asString().equals("placement-1") ? held.get(1) : held.get(0);
        assertThat(completed.get("state").asString()).isEqualTo("completed");
        assertThat(completed.get("evaluation").asString()).isEqualTo("objectives-met");
    }

    @Test
    void everyEventIsPublishedInOrder() {
        HttpResponse<String> created = register("Pubblica S.r.l.", VatNumbers.next());
        http.post(header(created, "Location") + "/posts", TIROCINIO_POST);

        assertThat(PublishedEvents.of(json(created).get("companyId").asString(), 2))
                .containsExactly("it.percorsi.CompanyRegistered 0", "it.percorsi.PostOpened 1");
    }

    private HttpResponse<String> register(String name, String vatNumber) {
        return http.post(COMPANIES, company(name, vatNumber, Map.of()));
    }

    private List<String> names(String path) {
        return names(http.get(path));
    }

    private static List<String> names(HttpResponse<String> answer) {
        List<String> names = new ArrayList<>();
        json(answer).forEach(item -> names.add(item.get("name").asString()));
        return names;
    }

    private static List<String> fields(HttpResponse<String> answer) {
        List<String> fields = new ArrayList<>();
        json(answer)
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asString()));
        return fields;
    }
}
