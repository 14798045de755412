package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the waiting list to a project that all have agreed to, one of them by a link, while somebody looks on. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class ProjectJourneyTest {

    private static final Somebody PERSON =
            new Somebody("Lampugnani", "Rita", "LMPRTI93L70G324O", "F", LocalDate.of(1993, 7, 30), Somebody.LEGNANO);
    private static final String OPERATOR = "Elena Galli";
    private static final String OBJECTIVE = "Arrivare puntuale al negozio";
    private static final String CAPACITY = "Si sposta da sola, anche su percorsi nuovi, con poche indicazioni";

    @Test
    void fromTheWaitingListToASharedProject(Office office) {
        String casePath = "/casi/" + new PreparedCases(office.api()).broughtTo(Step.ENDORSED, PERSON.referral());
        try (Tab operator = office.newTab("elena.galli");
                Tab coordinator = office.newTab();
                Tab stranger = office.newTabOfAStranger()) {
            enlist(operator, casePath);
            book(operator);
            interview(operator, casePath);
            assess(operator, casePath);
            draft(operator);
            String link = askByLink(operator);
            lookOn(coordinator, casePath);
            agreeByLink(stranger, link);
            seesWithoutReload(coordinator, "Risposta al progetto tramite link");
            agreeOnPaper(operator, casePath);
            seesWithoutReload(coordinator, "Progetto individuale condiviso");
            coordinator.reads("Qui c’è qualcosa di nuovo.");
            coordinator.follow("Ricarica la pagina");
            assertThat(coordinator.page().locator(".page-head")).containsText("Progetto condiviso");
        }
    }

    private static void enlist(Tab tab, String casePath) {
        tab.open(casePath);
        tab.form("Prendo in carico").send();
        tab.reads("Operatore assegnato.");
        tab.follow("Metti in lista d’attesa");
        tab.form("Metti in lista d’attesa")
                .tick("Nessun operatore libero")
                .fill("In lista dal", LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(30))
                .send();
        tab.reads("Il caso è in lista d’attesa.");
        tab.follow("Casi");
        tab.follow("Lista d’attesa");
        Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(PERSON.name()));
        assertThat(row).containsText("30 giorni");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    /** Today, so that the interview can keep it; by day, because a week shows no Sunday on which nothing is booked. */
    private static void book(Tab tab) {
        tab.follow("Calendario");
        tab.follow("Un giorno alla volta");
        tab.follow("Oggi");
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.leave(() -> tab.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Fissa un appuntamento il ")))
                .first()
                .click());
        tab.follow(PERSON.name());
        tab.form("Fissa").choose("Che incontro è", "Primo colloquio").send();
        tab.reads("Appuntamento fissato.");
        tab.reads("Primo colloquio · Sede del servizio · con " + OPERATOR);
    }

    private static void interview(Tab tab, String casePath) {
        tab.follow("Calendario");
        tab.follow("Un giorno alla volta");
        tab.follow("Oggi");
        Locator entry =
                tab.page().locator(".timeline-item").filter(new Locator.FilterOptions().setHasText(PERSON.name()));
        tab.leave(() -> entry.getByText("Si è svolto").click());
        tab.reads("Il caso è in lista d’attesa: con questo colloquio ne esce");
        Locator main = tab.page().locator("main");
        assertThat(Form.labelled(main, "Tipo di colloquio")).hasValue("first");
        assertThat(Form.labelled(main, "Operatore")).hasValue(OPERATOR);
        tab.form("Registra il colloquio").send();
        tab.reads("Colloquio registrato.");
        assertThat(tab.page().locator(".page-head")).containsText("In valutazione");
        tab.open(casePath + "/appuntamenti");
        tab.reads("Nessun appuntamento fissato.");
        tab.page().getByText("Appuntamenti svolti, mancati o annullati: 1").click();
        assertThat(tab.page().locator("details")).containsText("Svolto");
    }

    private static void assess(Tab tab, String casePath) {
        tab.open(casePath);
        tab.follow("Concludi la valutazione");
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.form("Concludi la valutazione")
                .tick("3 – " + CAPACITY)
                .tick("2 – Vuole provare, se accompagnata")
                .tick("Non sollevare né portare pesi")
                .fill("Sostegno di cui c’è bisogno", "Qualcuno che la accompagni la prima settimana")
                .tick("Idoneo")
                .fill("Ore sostenibili a settimana, al massimo", "25")
                .choose("Strumento consigliato", "Tirocinio")
                .fill("Operatore", OPERATOR)
                .send();
        tab.reads("Valutazione conclusa.");
        Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(CAPACITY));
        assertThat(row).containsText("Autonomia e mobilità");
        assertThat(row).containsText("3 su 4");
        tab.reads("Qualcuno che la accompagni la prima settimana");
    }

    private static void draft(Tab tab) {
        tab.follow("Scrivi il progetto individuale");
        tab.form("Riempi il modulo")
                .choose("Modello da cui partire", "Tirocinio")
                .send();
        Locator main = tab.page().locator("main");
        assertThat(Form.labelled(main, "Obiettivo 1")).hasValue("Arrivare puntuale nei giorni concordati");
        assertThat(Form.labelled(main, "Ore a settimana")).hasValue("20");
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.form("Salva la bozza").fill("Obiettivo 1", OBJECTIVE).send();
        tab.reads("Bozza del progetto salvata.");
        tab.reads("Persona: manca");
    }

    private static String askByLink(Tab tab) {
        tab.follow("Leggi il progetto intero e le sue versioni");
        tab.reads(OBJECTIVE);
        tab.follow("Accordi per link");
        tab.form("Prepara il link").tick("Persona").send();
        tab.reads("Il link è pronto");
        assertThat(Axe.violations(tab.page())).isEmpty();
        return tab.page().locator("main code").innerText();
    }

    private static void lookOn(Tab tab, String casePath) {
        tab.open(casePath);
        assertThat(story(tab)).containsText("Link per accettare il progetto consegnato");
        tab.page().evaluate("() => { window.neverReloaded = true; }");
    }

    private static Locator story(Tab tab) {
        return tab.page().locator(".timeline");
    }

    private static void agreeByLink(Tab tab, String link) {
        tab.open(link);
        assertThat(tab.page().locator("h1")).hasText("Il progetto di " + PERSON.name());
        assertThat(tab.page().locator("main")).not().containsText(OBJECTIVE);
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.form("Sono d’accordo").fill("Nome e cognome", "Rita Lampugnani").send();
        tab.reads("La tua risposta è registrata");
        tab.open(link);
        assertThat(tab.page().getByText("Sono d’accordo")).hasCount(0);
    }

    private static void seesWithoutReload(Tab tab, String fact) {
        assertThat(story(tab)).containsText(fact);
        assertThat(tab.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    private static void agreeOnPaper(Tab tab, String casePath) {
        tab.open(casePath);
        assertThat(tab.page().getByText("Persona: manca")).hasCount(0);
        for (String party : List.of("Case manager", "Servizio inviante", "Tutor SISL")) {
            tab.follow("Registra un accordo");
            tab.form("Registra l’accordo")
                    .choose("Chi accetta", party)
                    .tick("Su carta")
                    .send();
            tab.reads("Accordo registrato.");
        }
        assertThat(tab.page().locator(".page-head")).containsText("Progetto condiviso");
    }
}
