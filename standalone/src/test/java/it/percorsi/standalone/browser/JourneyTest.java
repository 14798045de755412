package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One whole life of a case, by the forms and links that a person sees. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class JourneyTest {

    private static final String PERSON = "Bianchi Laura";
    private static final String COMPANY = "Forno Re";
    private static final Pattern EUROS = Pattern.compile("[0-9.]+,[0-9]{2}");
    private static final Pattern CASE = Pattern.compile("/casi/([0-9a-f-]+)");
    private final YearMonth month = YearMonth.now(ZoneId.of("Europe/Rome")).minusMonths(2);
    private final LocalDate start = month.atDay(1);
    private final String monthName = month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ITALIAN));

    @Test
    void aCaseFromTheReferralToTheApprovedStipend(Office office) {
        try (Tab tab = office.newTab()) {
            long before = approvedUntilNow(tab);
            Casework casework = new Casework(tab, start);
            casework.refer();
            tab.reads(PERSON);
            String casePath = CASE.matcher(tab.page().url())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            casework.reachASharedProject();
            registerACompanyWithAPost(tab);
            propose(tab, casePath);
            startWhenNothingIsMissing(tab);
            fillTheRegister(tab);
            agreeOnTheStipend(tab);
            reduceAndApprove(tab);
            readTheStory(tab, casePath);
            readTheLists(tab, before);
        }
    }

    private void registerACompanyWithAPost(Tab tab) {
        tab.follow("Aziende");
        tab.follow("Nuova azienda");
        tab.form("Registra l’azienda")
                .fill("Ragione sociale", COMPANY)
                .fill("Partita IVA", "12552295656")
                .choose("Forma giuridica", "S.r.l.")
                .fill("Codice ATECO", "10.71")
                .fill("Settore", "Alimentari")
                .fill("Dipendenti", "12")
                .choose("Comune", "Legnano")
                .fill("CAP", "20025")
                .fill("Indirizzo", "via Novara 7")
                .fill("Referente", "Ada Re")
                .fill("Mansioni", "banco, pulizie")
                .tick("Tirocinio")
                .fill("In banca dati dal", start.minusDays(60))
                .send();
        tab.reads("Azienda registrata.");
        tab.page().getByText("Apri un posto").click();
        tab.form("Apri il posto")
                .fill("Mansioni", "banco")
                .fill("Persone", "1")
                .fill("Ore a settimana", "20")
                .tick("Tirocinio")
                .fill("Aperto il", start.minusDays(60))
                .send();
        tab.reads("Posto aperto.");
    }

    private void propose(Tab tab, String casePath) {
        tab.open(casePath);
        String propose = tab.page().getByText("Proponi un inserimento").getAttribute("href");
        // The company's post and the shared project come from other services.
        tab.openUntil(propose, Pattern.compile(COMPANY));
        tab.follow("Scegli " + COMPANY);
        tab.form("Proponi l’inserimento")
                .fill("Tutor SISL", "Sara Villa")
                .fill("Referente in azienda", "Ada Re")
                .fill("Primo giorno", start)
                .choose("Durata in mesi", "6")
                .fill("Ore settimanali", "20")
                .fill("Data della proposta", start.minusDays(20))
                .send();
        tab.reads("Inserimento proposto.");
        tab.reads(PERSON);
    }

    private void startWhenNothingIsMissing(Tab tab) {
        tab.form("Avvia l’inserimento").fill("Primo giorno di lavoro", start).send();
        Locator refusal = tab.page().getByRole(AriaRole.ALERT);
        assertThat(refusal).isFocused();
        assertThat(refusal).containsText("Regola R20, R22");
        assertThat(refusal.getByRole(AriaRole.LISTITEM)).containsText(new String[] {
            "L’autorizzazione del comune", "Una polizza", "persona", "azienda", "ente gestore"
        });
        tab.form("Registra l’autorizzazione")
                .fill("A carico di", "Comune di Legnano")
                .fill("Autorizzato il", start.minusDays(10))
                .send();
        tab.form("Registra la polizza")
                .fill("Compagnia", "Assicurazioni Riunite")
                .fill("Numero di polizza", "RC-2026-114")
                .fill("Valida dal", start)
                .fill("Valida al", start.plusMonths(6))
                .send();
        for (String party : List.of("Persona", "Azienda", "Ente gestore (SISL)")) {
            tab.form(Pattern.compile("^Registra la firma ?: " + Form.escaped(party) + "$"))
                    .choose("Modo", "Su carta")
                    .fill("Firmato il", start.minusDays(5))
                    .send();
        }
        tab.reads("C’è tutto: l’inserimento può iniziare.");
        tab.form("Avvia l’inserimento").fill("Primo giorno di lavoro", start).send();
        tab.reads("Inserimento avviato: il registro delle presenze è aperto.");
    }

    private void fillTheRegister(Tab tab) {
        tab.follow(monthName);
        Locator firstDay = tab.page().getByLabel("Presenza di").first();
        firstDay.selectOption("Assente, non ha avvisato");
        tab.form("Presente in tutti i giorni rimasti").send();
        tab.reads("Presenze salvate.");
        tab.form("Conferma il mese").send();
        tab.reads("Mese confermato: il rimborso è in calcolo.");
        tab.leave(() -> tab.page().getByText("presso " + COMPANY).click());
    }

    private void agreeOnTheStipend(Tab tab) {
        tab.openUntil(
                tab.page().getByText("Concorda il rimborso mensile").getAttribute("href"),
                Pattern.compile(Pattern.quote(monthName)));
        tab.form("Salva l’importo")
                .fill("Euro per un mese intero", "150")
                .fill("Data dell’accordo", start.minusDays(5))
                .send();
        tab.reads("Importo salvato.");
    }

    private void reduceAndApprove(Tab tab) {
        tab.open("/rimborsi?mese=" + month);
        Locator row = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(PERSON));
        assertThat(row).containsText("150,00");
        tab.leave(() -> row.getByText("Decidi").click());
        tab.reads("La riduzione proposta è la parte del mese persa senza avviso");
        tab.reads("Prima dell’approvazione il tutor deve decidere");
        tab.form("Vedi le conseguenze")
                .tick("Ridurre il rimborso")
                .fill("Riduzione in euro", "10")
                .tick("Assenze non giustificate")
                .fill("Note del tutor", "Parlato con lei il giorno dopo")
                .fill("Chi decide", "Sara Villa")
                .send();
        tab.form(Pattern.compile("^Conferma la riduzione di 10,00")).send();
        tab.reads("Riduzione decisa. Ora il rimborso si può approvare.");
        tab.form(Pattern.compile("^Approva 140,00")).send();
        tab.reads("Rimborso approvato: va in pagamento.");
    }

    private void readTheStory(Tab tab, String casePath) {
        tab.openUntil(casePath, Pattern.compile("Rimborso approvato"));
        for (String fact : List.of(
                "Segnalazione inviata",
                "Segnalazione inoltrata dal comune",
                "Colloquio svolto",
                "Valutazione conclusa",
                "Progetto individuale condiviso",
                "Inserimento proposto",
                "Inserimento autorizzato dal comune",
                "Assicurazione attivata",
                "Inserimento avviato",
                "Mese di presenze confermato",
                "Rimborso concordato",
                "Rimborso ridotto dal tutor",
                "Rimborso approvato")) {
            assertThat(tab.page().locator(".timeline").getByText(fact, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        Page page = tab.page();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Inserimenti"))
                        .first())
                .containsText(COMPANY);
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Rimborsi"))
                        .first())
                .containsText("140,00");
    }

    /** What the tavolo reads of such persons' tirocini, in cents: other tests may have had stipends approved before. */
    private long approvedUntilNow(Tab tab) {
        tab.open("/tavolo?semestre=" + start.getYear() + (start.getMonthValue() <= 6 ? "-S1" : "-S2"));
        return tab
                .page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("2.1 Area psichiatrica (CPS)"))
                .filter(new Locator.FilterOptions().setHasText("Tirocinio"))
                .allInnerTexts()
                .stream()
                .limit(1)
                .flatMap(row -> EUROS.matcher(row).results())
                .mapToLong(euros -> Long.parseLong(euros.group().replaceAll("\\D", "")))
                .sum();
    }

    private void readTheLists(Tab tab, long before) {
        for (String list : List.of("/rimborsi?mese=" + month, "/inserimenti")) {
            tab.open(list);
            assertThat(tab.page()
                            .getByRole(AriaRole.ROWHEADER)
                            .getByText(PERSON)
                            .first())
                    .isVisible();
        }
        await().pollInSameThread()
                .atMost(Duration.ofMillis(Office.PATIENCE))
                .untilAsserted(() -> assertThat(approvedUntilNow(tab)).isEqualTo(before + 14_000));
        tab.follow("Cruscotto");
        Matcher placed = Pattern.compile("(\\d+)\\s+in inserimento")
                .matcher(tab.page().locator("main").innerText());
        assertThat(placed.find()).isTrue();
        assertThat(Integer.parseInt(placed.group(1))).isPositive();
    }
}
