package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A link to agree by is a secret: shown once, kept nowhere, good for one page and for its time. */
@OnOneServer
class AgreementLinkSecretTest {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/accordi/[A-Za-z0-9_-]{43})<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private LinkScene links;
    private ProjectScene scene;
    private ApiClient nobody;
    private String caseId;

    @BeforeEach
    void draft() {
        links = new LinkScene(port);
        scene = links.project;
        nobody = links.nobody;
        caseId = links.caseId;
    }

    private void gone(String link) {
        ApiClient.Answer page = nobody.page(link);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("Questo link non è valido", "Chiedi un nuovo link")
                .doesNotContain("Colombo");
        assertThat(links.answer(link, "agreed").status()).isEqualTo(404);
    }

    @Test
    void anUnknownALateARevokedAndAnOutdatedLinkLookAlike() {
        gone("/accordi/" + "x".repeat(43));
        String revoked = links.link("person");
        String linkId = links.latest().at("/link/linkId").asString();
        scene.done(scene.elena.form(
                "/casi/" + caseId + "/progetto/link/" + linkId + "/revoca", "_key=" + UUID.randomUUID()));
        gone(revoked);
        String replaced = links.link("tutor");
        String current = links.link("tutor");
        gone(replaced);
        assertThat(nobody.page(current).status()).isEqualTo(200);
        scene.draft(caseId);
        gone(current);
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        String path = "/casi/" + caseId + "/progetto/link";
        ApiClient.Answer made = scene.elena.form(path, "_key=k-" + caseId + "&party=person");
        Matcher shown = LINK.matcher(made.text());
        assertThat(shown.find()).as(made.text()).isTrue();
        String secret = shown.group(1).substring("/accordi/".length());
        assertThat(scene.elena.form(path, "_key=k-" + caseId + "&party=person").text())
                .as("the same form sent again is given the same link, and makes no other")
                .contains(secret);
        assertThat(scene.elena.get(links.api()).json().size()).isEqualTo(1);

        assertThat(nobody.page("/accordi/" + secret).status()).isEqualTo(200);
        assertThat(scene.elena.page(path).text()).doesNotContain(secret);
        assertThat(scene.elena.get(links.api()).text()).doesNotContain(secret);
        String accesses = scene.elena
                .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                .text();
        assertThat(accesses).contains("link-personale").doesNotContain(secret);
        assertThat(database.sql("SELECT count(*) FROM event WHERE convert_from(payload, 'UTF8') LIKE :it"
                                + " OR convert_from(metadata, 'UTF8') LIKE :it")
                        .param("it", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyWithoutAnAccountReachesAnythingElse() {
        String link = links.link("person");
        for (String path : new String[] {
            "/casi", "/casi/" + caseId, "/accordi", link + "/altro", links.api(), "/casi/" + caseId + "/progetto/link"
        }) {
            assertThat(nobody.page(path).status()).as(path).isEqualTo(401);
        }
        assertThat(nobody.send("DELETE", link, "", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.send("PUT", link, "{}", Map.of()).status()).isEqualTo(401);
        assertThat(scene.comune("015118").get(links.api()).status()).isEqualTo(403);
    }
}
