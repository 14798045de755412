package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Everybody keeps their own views of the list. */
@OnOneServer
class SavedViewsTest {

    private static final Pattern ID = Pattern.compile("/casi/viste/([0-9a-f-]{36})/nome");

    @LocalServerPort
    private int port;

    private ApiClient owner;
    private ApiClient other;

    @BeforeEach
    void meet() {
        owner = somebody();
        other = somebody();
    }

    private ApiClient somebody() {
        return new ApiClient(port).with(TestTokens.user("op." + UUID.randomUUID(), "operatore"));
    }

    private static ApiClient.Answer save(ApiClient who, String query, String name) {
        String page = who.page("/casi?" + query).text();
        return who.form("/casi/viste", Html.form(page, "/casi/viste", Map.of("nome", name)));
    }

    private static String onlyId(ApiClient who) {
        Matcher id = ID.matcher(who.page("/casi/viste").text());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static ApiClient.Answer post(ApiClient who, String path, String fields) {
        return who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
    }

    @Test
    void aViewKeepsFiltersAndOrderAndIsShownAboveTheListOfItsOwnerOnly() {
        ApiClient.Answer saved =
                save(owner, "stato=endorsed&chi=miei&ordine=longest-in-state&comune=015118", "I miei <in ritardo>");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(owner.page(path(saved), saved.header("Set-Cookie")).text())
                .contains("Vista salvata.", "aria-current=\"page\">I miei &lt;in ritardo&gt;</a>");
        Matcher link = Pattern.compile("href=\"([^\"]*)\"[^>]*>I miei &lt;in")
                .matcher(owner.page("/casi").text());
        assertThat(link.find()).isTrue();
        assertThat(HtmlUtils.htmlUnescape(link.group(1)))
                .startsWith("/casi?stato=endorsed&comune=015118&chi=miei&ordine=longest-in-state&vista=");
        assertThat(owner.page(HtmlUtils.htmlUnescape(link.group(1))).status()).isEqualTo(200);
        assertThat(owner.page("/casi/viste").text())
                .contains("Stato: Inoltrato dal comune", "Comune: Legnano", "Ordine: Fermi da più tempo");
        assertThat(other.page("/casi").text()).doesNotContain("in ritardo");
        assertThat(other.page("/casi/viste").text()).doesNotContain("in ritardo");
    }

    private static String path(ApiClient.Answer answer) {
        URI uri = URI.create(answer.location());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Test
    void theListOpensWithTheViewThatItsOwnerPrefers() {
        save(owner, "stato=unsuitable", "Non idonei");
        String chosen = "<option value=\"unsuitable\" selected=\"selected\">";
        assertThat(owner.page("/casi").text()).doesNotContain(chosen);
        String prefer = "/casi/viste/" + onlyId(owner) + "/predefinita";
        assertThat(post(owner, prefer, "si=true").status()).isEqualTo(302);
        assertThat(owner.page("/casi").text()).contains(chosen);
        assertThat(owner.page("/casi?vista=tutti").text()).doesNotContain(chosen);
        assertThat(other.page("/casi").text()).doesNotContain(chosen);
        post(owner, "/casi/viste", "nome=Tutti&predefinita=true");
        assertThat(owner.page("/casi").text()).doesNotContain(chosen);
        assertThat(owner.page("/casi/viste").text().split("Si apre con questa", -1))
                .hasSize(2);
    }

    @Test
    void theSameNameReplacesAndAnotherIsGivenByRenaming() {
        save(owner, "stato=endorsed", "Mia");
        save(owner, "stato=assessed", "Mia");
        assertThat(owner.page("/casi/viste").text()).contains("Stato: Valutato").doesNotContain("Stato: Inoltrato");
        String first = onlyId(owner);
        assertThat(post(owner, "/casi/viste/" + first + "/nome", "nome=Nuova").status())
                .isEqualTo(302);
        assertThat(owner.page("/casi").text()).contains(">Nuova</a>").doesNotContain(">Mia</a>");
        save(owner, "stato=endorsed", "Altra");
        ApiClient.Answer taken = post(owner, "/casi/viste/" + first + "/nome", "nome=Altra");
        assertThat(owner.page("/casi/viste", taken.header("Set-Cookie")).text()).contains("C’è già una vista");
        assertThat(post(owner, "/casi/viste/" + first + "/elimina", "").status())
                .isEqualTo(302);
        assertThat(owner.page("/casi").text()).contains(">Altra</a>").doesNotContain(">Nuova</a>");
    }

    @Test
    void nobodyTouchesTheViewsOfOthers() {
        save(owner, "stato=endorsed", "Mia");
        String view = "/casi/viste/" + onlyId(owner);
        assertThat(post(other, view + "/nome", "nome=Tua").status()).isEqualTo(404);
        assertThat(post(other, view + "/predefinita", "si=true").status()).isEqualTo(404);
        post(other, view + "/elimina", "");
        assertThat(owner.page("/casi").text()).contains(">Mia</a>");
    }

    @Test
    void onlyWhatTheListOffersIsKept() {
        ApiClient.Answer person = post(owner, "/casi/viste", "nome=Mia&chi=Rossi+Anna");
        assertThat(owner.page("/casi/viste", person.header("Set-Cookie")).text())
                .contains("A questo operatore non è mai stato assegnato un caso");
        post(owner, "/casi/viste", "nome=Mia&comune=058091");
        post(owner, "/casi/viste", "nome=Mia&stato=qualsiasi");
        post(owner, "/casi/viste", "nome=+");
        assertThat(owner.page("/casi/viste").text()).contains("Nessuna vista salvata");
    }

    @Test
    void twentyAreEnoughForOnePerson() {
        for (int i = 0; i < 20; i++) {
            post(owner, "/casi/viste", "nome=Vista+" + i);
        }
        ApiClient.Answer refused = post(owner, "/casi/viste", "nome=Vista+20");
        assertThat(owner.page("/casi/viste", refused.header("Set-Cookie")).text())
                .contains("Ci sono già 20 viste salvate", "Vista 19")
                .doesNotContain(">Vista 20<");
        assertThat(post(owner, "/casi/viste", "nome=Vista+19&stato=endorsed").location())
                .contains("stato=endorsed");
    }
}
