package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/** A drafted project, and somebody without an account who is handed a link to it. */
final class LinkScene {

    final ProjectScene project;
    final ApiClient nobody;
    final String caseId;

    LinkScene(int port) {
        project = new ProjectScene(port);
        nobody = project.staff.anonymous();
        caseId = project.assessedCase();
        project.draft(caseId);
    }

    String api() {
        return "/api/v1/cases/" + caseId + "/project/agreement-links";
    }

    String link(String party) {
        ApiClient.Answer given = project.elena.post(api(), "{\"party\":\"" + party + "\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.json().get("validUntil").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(14).toString());
        return given.json().get("path").asString();
    }

    JsonNode latest() {
        return project.elena.get(api()).json().get(0);
    }

    ApiClient.Answer answer(String link, String answer) {
        return nobody.form(link, "signedBy=Irene+Colombo&note=Parliamone&answer=" + answer);
    }
}
