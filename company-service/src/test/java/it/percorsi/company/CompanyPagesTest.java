package it.percorsi.company;

import static it.percorsi.company.Http.company;
import static it.percorsi.company.Http.header;
import static it.percorsi.company.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyPagesTest extends RunningService {

    private static final String NEW = "/aziende/nuova";

    @Test
    void theListFindsACompanyByTheBeginningOfAWord() {
        register("Cartotecnica Ferrarini S.r.l.", Map.of());

        assertThat(http.get("/aziende?q=FERRAR").body()).contains("Cartotecnica Ferrarini S.r.l.", "Legnano");
        assertThat(http.get("/aziende?q=errarini").body()).doesNotContain("Cartotecnica Ferrarini");
    }

    @Test
    void aFormRegistersACompanyAndShowsIt() {
        HttpResponse<String> sent = http.form(NEW, NEW, form("Legatoria Ai Però", VatNumbers.next()));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(header(sent, "Location")).contains("/aziende/");
        assertThat(http.follow(sent).body())
                .contains("Legatoria Ai Però", "Azienda registrata.", "piegatura, cucitura", "Borsa lavoro");
    }

    @Test
    void R38_aFormWithAKnownVatNumberLeadsToTheCompany() {
        String vatNumber = VatNumbers.next();
        HttpResponse<String> first = http.form(NEW, NEW, form("Prima", vatNumber));

        HttpResponse<String> second = http.form(NEW, NEW, form("Seconda", vatNumber));

        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(http.follow(second).body()).contains("Questa azienda era già nella banca dati");
    }

    @Test
    void aWrongFormKeepsWhatWasWrittenAndNamesTheFields() {
        HttpResponse<String> answer = http.form(
                NEW, NEW, form("Nome Da Tenere", VatNumbers.next()).replace("employees=4", "employees=tanti"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"Nome Da Tenere\"", "href=\"#f-employees\"");
        HttpResponse<String> vat = http.form(NEW, NEW, form("Nome Da Tenere", "123"));
        assertThat(vat.body()).contains("value=\"123\"", "Partita IVA: Partita IVA non valida");
    }

    @Test
    void theFormsOfTheCompanyPageWorkWithoutScripts() {
        String page = "/aziende/" + register("Officina Forme S.r.l.", Map.of());

        HttpResponse<String> post = http.form(
                page + "/posti",
                page,
                "_key=post-1&tasks=montaggio%2C+pulizie&seats=2&weeklyHours=25&instruments=borsa-lavoro"
                        + "&_aimedAtHiring=on&aimedAtHiring=true&openedOn=2026-03-05");
        http.form(page + "/contatti", page, "_key=contact-1&contactedOn=2026-03-06&outcome=available");
        http.form(page + "/disponibilita", page, "_key=declared-1&declaredOn=2026-03-07&availability=slack");

        assertThat(http.follow(post).body()).contains("Posto aperto.");
        assertThat(http.get(page).body())
                .contains("montaggio, pulizie", "2 di 2", "Offre un posto", "Calo di produzione")
                .contains("nessuna convenzione per borse lavoro è in vigore");
        http.form(
                page + "/convenzioni",
                page,
                "_key=convention-1&kind=borsa-lavoro&validFrom=2026-01-01&validTo=2099-12-31");
        assertThat(http.get(page).body())
                .contains("In vigore")
                .doesNotContain("nessuna convenzione per borse lavoro è in vigore");
    }

    @Test
    void R12_aRefusedFormSaysWhy() {
        String page = "/aziende/" + register("Rifiuti S.r.l.", Map.of());

        HttpResponse<String> sent = http.form(
                page + "/posti",
                page,
                "_key=post-2&tasks=pulizie&seats=1&weeklyHours=20&instruments=tirocinio&_aimedAtHiring=on"
                        + "&aimedAtHiring=true&openedOn=2026-03-05");

        assertThat(header(sent, "Location")).endsWith(page);
        assertThat(http.follow(sent).body())
                .contains("Il tirocinio non è finalizzato all’assunzione", "tirocinio-not-aimed-at-hiring");
    }

    @Test
    void R38_thePageShowsPlacementsByCaseAndAsksForTheirNamesOnce() {
        String companyId = register("Ospita S.r.l.", Map.of());

        try (CaseEvents others = new CaseEvents()) {
            others.proposed("placement-page", companyId, "post", 0);
            others.started("placement-page", companyId, "post", 1);
        }

        Eventually.until(() -> http.get("/aziende/" + companyId).body().contains("In corso"));
        assertThat(http.get("/aziende/" + companyId).body())
                .contains("class=\"nome-case-of-placement-page\"", "/inserimenti/placement-page")
                .contains("hx-get=\"/casi/frammenti/nomi?id=case-of-placement-page\"");
    }

    @Test
    void anUnknownCompanyHasAPageThatSaysSo() {
        assertThat(http.get("/aziende/none").statusCode()).isEqualTo(404);
    }

    private String register(String name, Map<String, Object> others) {
        return json(http.post("/api/v1/companies", company(name, VatNumbers.next(), others)))
                .get("companyId")
                .asString();
    }

    private static String form(String name, String vatNumber) {
        return String.join(
                "&",
                List.of(
                        "_key=" + vatNumber + name.hashCode(),
                        "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "vatNumber=" + vatNumber,
                        "legalForm=srl&ateco=18.14&sector=Stampa&employees=4&municipality=015118&postalCode=20025",
                        "address=via+Crespi+1&contactName=&phone=&email=&tasks=piegatura%2C+cucitura",
                        "instruments=tirocinio&instruments=borsa-lavoro&registeredOn=2026-03-02"));
    }
}
