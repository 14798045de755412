package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file of referrals in the platform's own format is taken in whole or not at all, once. */
@OnOneServer
class ReferralsFileTest {

    private static final String HEADER =
            "data_segnalazione;cognome;nome;sesso;data_nascita;luogo_nascita;codice_catastale_nascita;codice_fiscale;"
                    + "comune_residenza_istat;comune_residenza;indirizzo;telefono;categoria;invalidita_percento;"
                    + "iscritto_l68;servizio_inviante;case_manager;canale;priorita;strumento_richiesto;motivo\n";
    private static final String ROW =
            "2025-12-12;Meraviglia;Roberto;M;2003-05-19;Busto Arsizio;B300;MRVRRT03E19B300D;015041;Busto Garolfo;"
                    + "via Crespi 26;3466747778;1.1;56;SI;Servizio sociale Busto Garolfo;Roberto Rossi;SCHEDA;ALTA;"
                    + "TIROCINIO;Richiesta di accompagnamento al lavoro\n";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void aFileIsImportedOnceHoweverOftenItIsSent() {
        byte[] file = (HEADER + ROW + ROW.replace("via Crespi 26", "via Crespi 27")).getBytes(StandardCharsets.UTF_8);
        ApiClient.Answer first = api.upload("/api/v1/imports/referrals", "referrals.csv", file);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("imported").asInt()).isEqualTo(2);
        assertThat(api.upload("/api/v1/imports/referrals", "referrals.csv", file)
                        .json())
                .isEqualTo(first.json());
        String caseId = first.json().at("/ids/1").asString();
        assertThat(api.get("/api/v1/cases/" + caseId)
                        .json()
                        .at("/person/address")
                        .asString())
                .isEqualTo("via Crespi 27");
    }

    @Test
    void aFileWithABadRowIsNotImportedAtAll() {
        int before =
                api.get("/api/v1/cases?municipality=015248&limit=100").json().size();
        byte[] file = (HEADER
                        + ROW.replace("015041", "015248")
                        + ROW.replace(";1.1;56;", ";1.1;40;").replace("MRVRRT03E19B300D", "MRVRRT03E19B300X"))
                .getBytes(StandardCharsets.UTF_8);
        ApiClient.Answer answer = api.upload("/api/v1/imports/referrals", "referrals.csv", file);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("import-rejected");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("codice_fiscale", "invalidita_percento");
        assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(api.get("/api/v1/cases?municipality=015248&limit=100").json().size())
                .isEqualTo(before);
    }
}
