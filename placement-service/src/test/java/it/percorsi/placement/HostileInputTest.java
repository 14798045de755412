package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is sent to do harm does none. */
@ExtendWith(OutputCaptureExtension.class)
class HostileInputTest extends AccessScenario {
    private static final String SCRIPT = "<img src=x onerror=alert(1)>\"'";

    @Test
    void fieldsThatAreNotAskedForAreRefused() {
        String id = own();
        for (String field : List.of("placementId", "personId", "municipality", "category", "ambito", "actor")) {
            String body = PROPOSAL.formatted("case-own").replaceFirst("\\{", "{\"" + field + "\": \"x\", ");
            assertThat(status(browser.post(PLACEMENTS, body))).as(field).isEqualTo(400);
        }
        assertThat(status(comune().post(
                                PLACEMENTS + "/" + id + "/authorisation",
                                AUTHORISATION.replaceFirst("\\{", "{\"municipality\": \"015168\", "))))
                .isEqualTo(400);
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNeverRun() {
        String quoted = SCRIPT.replace("\"", "\\\"");
        shared("case-script", Instrument.TIROCINIO);
        String body =
                PROPOSAL.formatted("case-script").replace("Anna Riva", quoted).replace("Luca Neri", quoted);
        String id = json(browser.post(PLACEMENTS, body)).get("placementId").asString();
        String placement = PLACEMENTS + "/" + id;
        accepted(browser.post(placement + "/authorisation", AUTHORISATION.replace("Fondo comunale 2026", quoted)));
        accepted(browser.post(placement + "/insurance", """
                {"insurer": "%s", "policyNumber": "%s", "validFrom": "2026-03-01", "validTo": "2026-12-31"}
                """.formatted(quoted, quoted)));
        for (String path : List.of("/inserimenti/" + id, "/inserimenti?stato=proposed")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;")
                    .doesNotContain("<img src=x");
        }
        for (String party : List.of("person", "company", "managing-body")) {
            accepted(browser.post(
                    placement + "/signatures",
                    "{\"party\": \"" + party + "\", \"manner\": \"paper\", \"signedOn\": \"2026-02-26\"}"));
        }
        accepted(browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"));
        for (String path : List.of("/presenze/" + id + "/2026-03", "/presenze")) {
            assertThat((path.equals("/presenze") ? azienda() : browser)
                            .get(path)
                            .body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img src=x");
        }
        String search = "%3Cimg%20src=x%20onerror=alert(1)%3E%22%27";
        assertThat(browser.get("/inserimenti/nuovo?caso=case-script&q=" + search)
                        .body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
        assertThat(browser.get("/inserimenti/frammenti/caso/" + search).body()).doesNotContain("<img src=x");
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog(CapturedOutput output) {
        String line = "%0D%0A2026-01-01%20INFO%20everything%20is%20fine";
        browser.get(PLACEMENTS + "/" + line);
        browser.get("/inserimenti/frammenti/caso/" + line);
        browser.get("/inserimenti?stato=" + line);
        browser.get(PLACEMENTS + "?caseId=" + line + "&after=" + line);
        browser.as(TestTokens.user("a\r\nINFO everything is fine", "tavolo")).get(PLACEMENTS);
        browser.post(PLACEMENTS, PROPOSAL.formatted("x\\r\\nINFO everything is fine"));

        // Who was refused is named, in one line with what was refused.
        assertThat(output.getAll().lines().filter(written -> written.contains("INFO everything is fine")))
                .allMatch(written -> written.contains("asked by a??INFO everything is fine"))
                .hasSize(1);
    }
}
