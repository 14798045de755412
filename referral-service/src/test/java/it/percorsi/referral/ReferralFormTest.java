package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guided form: what it fills in, what it asks back, and that nothing is stored before the answer. */
@OnOneServer
class ReferralFormTest {

    @LocalServerPort
    private int port;

    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private ApiClient.Answer press(ApiClient who, String fields) {
        return who.form("/segnalazioni/nuova", "_key=" + UUID.randomUUID() + "&" + fields);
    }

    @Test
    void theCodeFillsWhatIsEmptyAndChangesNothingElse() {
        ApiClient cps = people.service(People.CPS);
        ApiClient.Answer filled = press(cps, "azione=compila&codiceFiscale=bnclra98r51g324z&familyName=Bianchi");
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.text())
                .contains("value=\"F\" selected", "value=\"1998-10-11\"", "value=\"Parabiago\"", "value=\"Bianchi\"");
        assertThat(press(cps, "azione=compila&codiceFiscale=BNCLRA98R51G324Z&bornOn=1998-10-12&bornAt=Milano")
                        .text())
                .contains("value=\"1998-10-12\"", "value=\"Milano\"")
                .doesNotContain("value=\"1998-10-11\"");
        assertThat(press(cps, "azione=compila&codiceFiscale=12345678903").text())
                .contains("Un codice provvisorio non dice nulla");
        ApiClient.Answer wrong = press(cps, "azione=compila&codiceFiscale=BNCLRA98R51G324A&familyName=Bianchi");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("Codice fiscale non valido", "value=\"Bianchi\"");
    }

    @Test
    void whatIsMissingIsToldFieldByFieldAndWhatWasWrittenStays() {
        ApiClient.Answer refused = press(people.service(People.CPS), "familyName=Verdi&codiceFiscale=X");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("Nome: Il valore manca.", "href=\"#f-givenName\"", "Codice fiscale non valido")
                .contains("value=\"Verdi\"");
    }

    static String form(String familyName, String givenName, String code, String bornOn, String more) {
        return "referredOn=2026-03-02&channel=form&caseManager=Anna+Re&category=2.2&invalidityPercent=&priority=normal"
                + "&requestedInstrument=&reason=Prova&sex=F&bornAt=Parabiago&municipality=015168&address=&phone="
                + "&familyName=" + familyName + "&givenName=" + givenName + "&codiceFiscale=" + code + "&bornOn="
                + bornOn + more;
    }

    @Test
    void aCodeThatSaysOtherwiseIsAskedAboutAndAConfirmedOneIsTaken() {
        ApiClient cps = people.service("CPS del codice sbagliato");
        String fields = form("Bianchi", "Laura", "BNCLRA98R51G324Z", "1998-11-10", "&samePerson=nobody");
        ApiClient.Answer asked = press(cps, fields);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Data di nascita: il codice dice 11/10/1998, è stato scritto 10/11/1998.")
                .contains("name=\"confirmedMismatch\"", "value=\"1998-11-10\"")
                .doesNotContain("Cognome: nel codice");
        assertThat(cps.get("/api/v1/cases").json().isEmpty()).isTrue();
        ApiClient.Answer confirmed = press(cps, fields + "&confirmedMismatch=true");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(302);
        assertThat(cps.page(confirmed.location().replaceFirst("^https?://[^/]+", ""))
                        .text())
                .contains("Bianchi Laura");
    }

    @Test
    void theApiNamesEveryFieldThatDiffersAndTellsNoValue() {
        String asked = People.referral(People.LEGNANO, People.CPS)
                .replace("\"confirmedMismatch\":true,", "\"confirmedMismatch\":false,");
        ApiClient.Answer refused = people.staff().post("/api/v1/referrals", asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("code-mismatch");
        assertThat(refused.json().get("missing").findValuesAsString("code")).containsExactly("familyName", "givenName");
        assertThat(refused.text()).doesNotContain("Colombo", "CLM", "BNC");
    }
}
