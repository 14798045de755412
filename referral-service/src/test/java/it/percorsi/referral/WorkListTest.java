package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list narrowed and ordered as people need it. */
@OnOneServer
class WorkListTest {

    private static final String VILLA_CORTESE = "015248";

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient coordinator;

    @BeforeEach
    void meet() {
        people = new People(port);
        coordinator = people.coordinator();
    }

    private String referredOn(String date, String instrument) {
        String body = People.referral(VILLA_CORTESE, People.CPS)
                .replace("2026-03-02", date)
                .replace("\"priority\"", "\"requestedInstrument\":\"" + instrument + "\",\"priority\"");
        return people.staff()
                .post("/api/v1/referrals", body)
                .json()
                .get("caseId")
                .asString();
    }

    private List<String> listed(ApiClient who, String query) {
        return who.get("/api/v1/cases?limit=100&municipality=" + VILLA_CORTESE + query)
                .json()
                .findValuesAsString("caseId");
    }

    /** Every page, followed link by link. */
    private List<String> paged(String query) {
        List<String> all = new ArrayList<>();
        String next = "/api/v1/cases?limit=2&municipality=" + VILLA_CORTESE + query;
        while (!next.isEmpty()) {
            ApiClient.Answer page = coordinator.get(next);
            assertThat(page.status()).as(next).isEqualTo(200);
            all.addAll(page.json().findValuesAsString("caseId"));
            next = page.header("Link").replaceAll("^<(.*)>.*$", "$1");
        }
        return all;
    }

    @Test
    void itIsNarrowedToTheOneWhoFollows() {
        String user = "op." + UUID.randomUUID().toString().substring(0, 8);
        String followed = referredOn("2026-02-01", "tirocinio");
        people.assign(followed, user, "Nora Operatrice");
        String free = referredOn("2026-02-01", "tirocinio");
        assertThat(listed(coordinator, "&follower=" + user)).containsExactly(followed);
        assertThat(listed(people.operator(user), "&follower=me")).containsExactly(followed);
        assertThat(listed(coordinator, "&follower=none")).contains(free).doesNotContain(followed);
        String page = people.operator(user).page("/casi?chi=miei").text();
        assertThat(page).contains(followed, "Seguiti da me", "Nora Operatrice").doesNotContain(free);
        assertThat(people.municipality(VILLA_CORTESE).page("/casi").text())
                .contains(followed)
                .doesNotContain("name=\"chi\"");
        assertThat(listed(people.municipality(People.LEGNANO), "&follower=" + user))
                .isEmpty();
    }

    @Test
    void itIsNarrowedToTheInstrumentAgreedOrElseAskedFor() {
        String asked = referredOn("2026-02-01", "borsa-lavoro");
        String agreed = referredOn("2026-02-01", "borsa-lavoro");
        people.draftProject(agreed, "Puntualità");
        assertThat(listed(coordinator, "&instrument=borsa-lavoro"))
                .contains(asked)
                .doesNotContain(agreed);
        assertThat(listed(coordinator, "&instrument=tirocinio"))
                .contains(agreed)
                .doesNotContain(asked);
        assertThat(coordinator
                        .page("/casi?strumento=borsa-lavoro&comune=" + VILLA_CORTESE)
                        .text())
                .contains(asked)
                .doesNotContain(agreed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "oldest", "longest-in-state", "last-moved"})
    void everyOrderIsPagedWithoutRepeatingOrSkipping(String sort) {
        referredOn("2025-11-03", "tirocinio");
        referredOn("2026-01-07", "tirocinio");
        String moved = referredOn("2025-11-03", "tirocinio");
        people.staff().post("/api/v1/cases/" + moved + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        referredOn("2025-11-03", "tirocinio");
        List<String> whole = listed(coordinator, "&sort=" + sort);
        assertThat(paged("&sort=" + sort)).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
        String field = sort.equals("latest") || sort.equals("oldest") ? "referredOn" : "since";
        List<String> dates = coordinator
                .get("/api/v1/cases?limit=100&municipality=" + VILLA_CORTESE + "&sort=" + sort)
                .json()
                .findValuesAsString(field);
        List<String> ordered = new ArrayList<>(dates);
        Collections.sort(ordered);
        if (sort.equals("latest") || sort.equals("last-moved")) {
            Collections.reverse(ordered);
        }
        assertThat(dates).isEqualTo(ordered);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        referredOn("2026-01-07", "tirocinio");
        referredOn("2026-01-07", "tirocinio");
        String next = coordinator
                .get("/api/v1/cases?limit=1&municipality=" + VILLA_CORTESE)
                .header("Link")
                .replaceAll("^<(.*)>.*$", "$1");
        assertThat(coordinator.get(next).status()).isEqualTo(200);
        assertThat(coordinator.get(next + "&sort=oldest").status()).isEqualTo(400);
        assertThat(coordinator.get("/api/v1/cases?sort=by-name").status()).isEqualTo(400);
        assertThat(coordinator.page("/casi?ordine=by-name").status()).isEqualTo(400);
    }

    @Test
    void thePageKeepsItsFiltersFromPageToPage() {
        for (int i = 0; i < 41; i++) {
            referredOn("2026-01-07", "active-job-search");
        }
        String page = coordinator
                .page("/casi?strumento=active-job-search&ordine=oldest&comune=" + VILLA_CORTESE)
                .text();
        assertThat(page)
                .contains("/casi?comune=015248&amp;strumento=active-job-search&amp;ordine=oldest&amp;dopo=oldest_");
        String next = page.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(coordinator.page(next).status()).isEqualTo(200);
        assertThat(coordinator.page(next).text()).contains("Casi. Ordine: Segnalazione più vecchia");
    }
}
