package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;

/**
 * What a social worker writes before somebody can be placed.
 *
 * @param tab where she writes
 * @param placement the first day of work; everything happens early enough before it
 */
record Casework(Tab tab, LocalDate placement) {

    /** From the dashboard to the page of the new case of Laura Bianchi. */
    void refer() {
        tab.open("/");
        tab.follow("Casi");
        tab.follow("Nuova segnalazione");
        tab.form("Invia la segnalazione")
                .fill("Cognome", "Bianchi")
                .fill("Nome", "Laura")
                .fill("Codice fiscale", "BNCLRA79H60G324H")
                .choose("Sesso", "Femmina")
                .fill("Data di nascita", LocalDate.of(1979, 6, 20))
                .fill("Luogo di nascita", "Parabiago")
                .choose("Comune di residenza", "Legnano")
                .fill("Data della segnalazione", placement.minusDays(70))
                .tick("Scheda")
                .fill("Servizio inviante", "CPS Legnano")
                .fill("Case manager", "Anna Re")
                .choose("Categoria", "2.1 Area psichiatrica (CPS)")
                .tick("Normale")
                .choose("Strumento richiesto", "Tirocinio")
                .fill("Motivo della segnalazione", "Cerca un lavoro d’ufficio")
                .send();
        tab.reads("Segnalazione inviata.");
    }

    /** From the page of the referred case to its project that everybody has agreed to. */
    void reachASharedProject() {
        tab.follow("Registra l’inoltro del comune");
        tab.form("Registra l’inoltro")
                .fill("Data dell’inoltro", placement.minusDays(65))
                .send();
        tab.reads("Inoltro registrato.");
        tab.follow("Registra un colloquio");
        tab.form("Registra il colloquio")
                .choose("Tipo di colloquio", "Primo colloquio")
                .fill("Data del colloquio", placement.minusDays(50))
                .fill("Operatore", "Sara Villa")
                .send();
        tab.reads("Colloquio registrato.");
        tab.follow("Concludi la valutazione");
        tab.form("Concludi la valutazione")
                .fill("Data della valutazione", placement.minusDays(40))
                .tick("Idoneo")
                .fill("Ore sostenibili a settimana, al massimo", "25")
                .choose("Strumento consigliato", "Tirocinio")
                .fill("Operatore", "Sara Villa")
                .send();
        tab.reads("Valutazione conclusa.");
        tab.follow("Scrivi il progetto individuale");
        tab.form("Salva la bozza")
                .fill("Data della bozza", placement.minusDays(30))
                .choose("Strumento", "Tirocinio")
                .fill("Obiettivo 1", "Puntualità")
                .fill("Come si vede che l’obiettivo 1 è raggiunto", "Registro presenze")
                .fill("Obiettivo 1: entro quando", placement.plusDays(60))
                .fill("Ore a settimana", "20")
                .fill("Durata in mesi", "6")
                .send();
        tab.reads("Bozza del progetto salvata.");
        for (String party : List.of("Persona", "Case manager", "Servizio inviante", "Tutor SISL")) {
            tab.follow("Registra un accordo");
            tab.form("Registra l’accordo")
                    .choose("Chi accetta", party)
                    .tick("Su carta")
                    .fill("Data dell’accordo", placement.minusDays(25))
                    .send();
            tab.reads("Accordo registrato.");
        }
        // The path above it names this step from the beginning.
        assertThat(tab.page().locator(".page-head")).containsText("Progetto condiviso");
    }
}
