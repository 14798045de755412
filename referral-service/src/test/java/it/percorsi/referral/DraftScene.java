package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What somebody does who begins a referral by the form and leaves it for later. */
final class DraftScene {

    private DraftScene() {}

    /** Nobody else's drafts are in the way. */
    static String token() {
        return TestTokens.user("sert." + UUID.randomUUID(), Map.of("servizio", "SERT delle bozze"), "servizio");
    }

    static String save(ApiClient who, String fields) {
        ApiClient.Answer saved =
                who.form("/segnalazioni/nuova", "azione=salva&_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        String path = URI.create(saved.location()).getPath();
        assertThat(path).startsWith("/segnalazioni/bozze/");
        return path;
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As the page of a draft that was saved once has it in its form. */
    static String shown(String path) {
        return "&bozza=" + id(path) + "&bozzaVersione=1";
    }

    static ApiClient.Answer send(ApiClient who, String key, String fields) {
        return who.form("/segnalazioni/nuova", "_key=" + key + "&" + fields);
    }

    static String version(ApiClient who, String path) {
        return who.page(path).text().replaceAll("(?s).*name=\"bozzaVersione\" value=\"(\\d+)\".*", "$1");
    }
}
