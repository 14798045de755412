package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.1 A and AA as far as axe finds it, and what it cannot find: narrow screens, the keyboard alone. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    /** What htmx marks while it asks for a part of the page and puts it in. */
    private static final String ALL_PARTS_ARE_THERE =
            "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-added, .htmx-settling')";

    /** Until what follows a new size has followed it. */
    private static final String NEXT_FRAME =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final Map<String, String> pages = new LinkedHashMap<>();
    private String waiting = "";
    private @Nullable Tab tab;

    @BeforeAll
    void prepare(Office office) {
        tab = office.newTab();
        PreparedCases cases = new PreparedCases(office.api());
        String company = cases.companyWithAPost();
        String[] post = company.split("/posts/", -1);
        String shared = cases.broughtTo(Step.SHARED);
        String placed = cases.broughtTo(Step.SHARED);
        String placement = cases.proposed(placed, company);
        cases.startAndConfirm(placement);
        waiting = cases.proposed(cases.broughtTo(Step.SHARED), company);

        pages.put("dashboard", "/");
        pages.put("cases", "/casi");
        pages.put("kept views", "/casi/viste");
        pages.put("cases to be assigned", "/casi/assegna?caso=" + shared + "&caso=" + placed);
        pages.put(
                "assignment before it is confirmed",
                "/casi/assegna?caso=" + shared + "&scelta=&operator=nora.sala&operatorName=Nora+Sala");
        pages.put("case without a placement", "/casi/" + shared);
        pages.put("case with a placement", "/casi/" + placed);
        pages.put("placements of a case, without scripts", "/inserimenti/frammenti/caso/" + placed);
        pages.put("stipends of a case, without scripts", "/rimborsi/frammenti/caso/" + placed);
        pages.put("referral", "/segnalazioni/nuova");
        pages.put("referrals from a file", "/segnalazioni/importa");
        pages.put("endorsement", "/casi/" + cases.broughtTo(Step.REFERRED) + "/inoltro");
        pages.put("interview", "/casi/" + cases.broughtTo(Step.ENDORSED) + "/colloquio");
        pages.put("assessment", "/casi/" + cases.broughtTo(Step.INTERVIEWED) + "/valutazione");
        pages.put("project", "/casi/" + cases.broughtTo(Step.ASSESSED) + "/progetto");
        pages.put("agreement", "/casi/" + cases.broughtTo(Step.DRAFTED) + "/accordo");
        String waitingCase = cases.onTheWaitingList();
        String meeting = cases.broughtTo(Step.ENDORSED);
        String appointment = cases.withAnAppointment(meeting, "16:00");
        pages.put("calendar", "/calendario");
        pages.put("a day of the calendar", "/calendario?vista=giorno");
        pages.put("case for free time", "/calendario/nuovo?ora=09:00&data=2099-01-05");
        pages.put("appointments of a case", "/casi/" + meeting + "/appuntamenti");
        pages.put("new appointment", "/casi/" + meeting + "/appuntamenti/nuovo");
        pages.put("appointment moved", "/casi/" + meeting + "/appuntamenti/" + appointment + "/sposta");
        pages.put("appointment called off", "/casi/" + meeting + "/appuntamenti/" + appointment + "/annulla");
        pages.put("absences of operators", "/calendario/assenze");
        pages.put("new absence", "/calendario/assenze/nuova");
        pages.put("waiting list", "/casi/lista-attesa");
        pages.put("inbox of the municipalities", "/casi/da-inoltrare");
        pages.put("inbox of a municipality", "/casi/da-inoltrare?comune=015118");
        pages.put("case on the waiting list", "/casi/" + waitingCase);
        pages.put("end of the wait", "/casi/" + waitingCase + "/fine-attesa");
        pages.put("decline", "/casi/" + cases.broughtTo(Step.REFERRED) + "/non-inoltro");
        pages.put("return", "/casi/" + cases.broughtTo(Step.ASSESSED) + "/restituzione");
        pages.put("suspension", "/casi/" + cases.broughtTo(Step.ENDORSED) + "/sospensione");
        pages.put("closure", "/casi/" + placed + "/chiusura");
        pages.put("complex case", "/casi/" + shared + "/complessita");
        pages.put("support of a worker", "/casi/" + shared + "/sostegno");
        pages.put("meeting with the company", "/casi/" + shared + "/sostegno/azienda");
        pages.put("activated service", "/casi/" + shared + "/sostegno/servizio");
        String programme = cases.withAProgramme();
        String funded = cases.broughtTo(Step.ENDORSED);
        pages.put("entry into a programme", "/casi/" + funded + "/programma/ingresso");
        String inProgramme = cases.broughtTo(Step.ENDORSED);
        cases.inProgramme(inProgramme, programme);
        pages.put("funded programmes", "/programmi");
        pages.put("new funded programme", "/programmi/nuovo");
        pages.put("funded programme", "/programmi/" + programme);
        pages.put("funded programme changed", "/programmi/" + programme + "/modifica");
        pages.put("funded programme ended", "/programmi/" + programme + "/chiusura");
        pages.put("programme of a case", "/casi/" + inProgramme + "/programma");
        pages.put("next phase of a programme", "/casi/" + inProgramme + "/programma/fase");
        pages.put("meeting of a programme", "/casi/" + inProgramme + "/programma/incontro");
        pages.put("meetings of a programme booked", "/casi/" + inProgramme + "/programma/calendario");
        pages.put("programme left", "/casi/" + inProgramme + "/programma/uscita");
        pages.put("transfers", "/casi/trasferimenti");
        pages.put("transfer", "/casi/" + shared + "/trasferimento");
        pages.put("transfer to another ambito", "/casi/" + shared + "/trasferimento/ambito");
        pages.put("disadvantage", "/casi/" + shared + "/svantaggio");
        pages.put("specialist service", "/casi/" + shared + "/cura");
        pages.put("case manager", "/casi/" + shared + "/case-manager");
        pages.put("evaluations and observations", "/casi/" + shared + "/verifiche");
        pages.put("joint evaluation", "/casi/" + shared + "/verifiche/nuova");
        pages.put("observation", "/casi/" + shared + "/osservazioni/nuova");
        pages.put("rule book", "/regole");
        pages.put("new rule book", "/regole/nuova");
        pages.put("notices", "/avvisi");
        pages.put("how notices come", "/avvisi/preferenze");
        pages.put("municipal contacts", "/avvisi/referenti");
        pages.put("municipal contact", "/avvisi/referenti/015118");
        pages.put("multidisciplinary team", "/casi/" + shared + "/equipe");
        pages.put("programme of the team", "/casi/" + shared + "/equipe/programma");
        String person = personOf(office, shared);
        String other = personOf(office, placed);
        pages.put("likely duplicates", "/persone/doppioni");
        pages.put("duplicates of a person", "/persone/" + person + "/doppioni?cerca=bia");
        pages.put("two records compared", "/persone/" + person + "/unione?con=" + other);
        pages.put("two records parted", "/persone/" + person + "/unione/" + other + "/annulla");
        pages.put("companies", "/aziende");
        pages.put("company", "/aziende/" + post[0]);
        pages.put("new company", "/aziende/nuova");
        pages.put("companies from a file", "/aziende/importa");
        pages.put("placements", "/inserimenti");
        pages.put("placement without a case", "/inserimenti/nuovo");
        pages.put("choice of a post", "/inserimenti/nuovo?caso=" + shared);
        pages.put("proposal", "/inserimenti/nuovo?caso=" + shared + "&azienda=" + post[0] + "&posto=" + post[1]);
        pages.put("placement to be started", "/inserimenti/" + waiting);
        pages.put("placement", "/inserimenti/" + placement);
        pages.put("confirmed month", "/presenze/" + placement + "/" + cases.month());
        pages.put("open month", "/presenze/" + placement + "/" + cases.month().plusMonths(1));
        pages.put("stipends", "/rimborsi?mese=" + cases.month());
        pages.put("stipend", "/rimborsi/" + placement + ":" + cases.month());
        pages.put("stipend agreement", "/rimborsi/accordo?inserimento=" + placement);
        pages.put("table", "/tavolo");
        pages.put("no such page", "/questa-pagina-non-esiste");
        pages.put("no such case", "/casi/00000000-0000-4000-8000-000000000000");
    }

    @AfterAll
    void close() {
        tab().close();
    }

    /** One for all pages: its browser keeps the styles and scripts. */
    private Tab tab() {
        return Objects.requireNonNull(tab);
    }

    List<String> names() {
        return new ArrayList<>(pages.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void onAnyScreenAxeFindsNothingAndNothingHasToBeScrolledSideways(String name) {
        Page page = tab().page();
        page.setViewportSize(WIDE, 900);
        tab().open(pages.getOrDefault(name, ""));
        page.waitForFunction(ALL_PARTS_ARE_THERE);
        page.locator("details > summary").all().forEach(Locator::click);
        assertThat(Axe.violations(page)).isEmpty();
        page.setViewportSize(NARROW, 800);
        page.evaluate(NEXT_FRAME);
        assertThat(Axe.violations(page)).as("on a narrow screen").isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page")
                .isLessThanOrEqualTo(NARROW);
    }

    private static String personOf(Office office, String caseId) {
        return office.api()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
    }

    @Test
    void aRefusalAndFieldsToCorrectAreReadFirst() {
        Page page = tab().page();
        tab().open("/inserimenti/" + waiting);
        tab().form("Avvia l’inserimento").send();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(Axe.violations(page)).isEmpty();

        tab().open("/aziende/nuova");
        tab().form("Registra l’azienda").fill("Dipendenti", "12").send();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByLabel("Ragione sociale")).hasAttribute("aria-invalid", "true");
        assertThat(Axe.violations(page)).isEmpty();
    }
}
