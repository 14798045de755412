package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R3, R4: who moves to another municipality of the ambito is proposed to it, and is its own once it accepts. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class TransferJourneyTest {

    private static final Somebody PERSON =
            new Somebody("Ferri", "Nadia", "FRRNDA90H52G324A", "F", LocalDate.of(1990, 6, 12), Somebody.LEGNANO);
    private static final String LIST = "/casi/trasferimenti";

    @Test
    void R3_aCaseGoesWithItsHistoryToTheMunicipalityThatAcceptsIt(Office office) {
        PreparedCases cases = new PreparedCases(office.api());
        String caseId = cases.broughtTo(Step.SHARED, PERSON.referral());
        String placementId = cases.proposed(caseId, cases.companyWithAPost("09018330960"));
        cases.startAndConfirm(placementId);
        try (Tab former = office.newTab("comune.legnano");
                Tab receiving = office.newTab("comune.parabiago")) {
            // Who was never here is told nothing.
            former.open("/casi");
            receiving.open("/casi");
            propose(former, caseId, cases.month().plusMonths(1).atDay(10));
            refuse(receiving);
            readTheRefusal(former, caseId);
            propose(former, caseId, cases.month().plusMonths(1).atDay(10));
            receiving.mayBeRefused("/frammenti/caso/" + caseId);
            accept(receiving, caseId);
            seeThatItIsPassedOn(former, caseId);
            followThePlacement(receiving, former, placementId);
        }
    }

    private static void propose(Tab tab, String caseId, LocalDate movedOn) {
        tab.open("/casi/" + caseId);
        tab.follow("Proponi un trasferimento");
        tab.reads("Finché l’altro comune non accetta non cambia nulla");
        tab.form("Proponi il trasferimento")
                .choose("Comune dove la persona vive ora", "Parabiago")
                .fill("Residente lì dal", movedOn)
                .fill("Motivo", "   ")
                .send();
        // Without a reason nobody is asked, and nothing that was written is lost.
        assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(Form.labelled(tab.page().locator("main"), "Residente lì dal"))
                .hasValue(movedOn.toString());
        tab.form("Proponi il trasferimento")
                .fill("Motivo", "Abita dalla sorella")
                .send();
        tab.reads("Trasferimento proposto: risponde l’altro comune.");
        tab.reads("Fino alla risposta non cambia nulla");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static void openTheQuestion(Tab tab) {
        tab.openUntil("/avvisi", Pattern.compile("Un altro comune propone di trasferirvi un caso"));
        tab.open("/casi");
        tab.leave(() -> tab.page()
                .getByText(Pattern.compile("aspetta(no)? che il comune l[io] accetti"))
                .first()
                .click());
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.follow(PERSON.name());
        tab.reads("Abita dalla sorella");
        tab.reads("Da subito il caso è vostro");
        assertThat(tab.page().locator("main")).not().containsText("Cerca un lavoro tranquillo");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static void refuse(Tab tab) {
        openTheQuestion(tab);
        tab.form("Rifiuta")
                .fill("Perché il comune non accetta", "Non risulta ancora residente")
                .send();
        tab.reads("Risposta registrata: il caso resta all’altro comune.");
        assertThat(tab.page().getByText(PERSON.name())).hasCount(0);
    }

    private static void readTheRefusal(Tab tab, String caseId) {
        tab.open("/casi/" + caseId);
        tab.reads("Il comune di Parabiago non ha accettato il caso");
        tab.reads("Non risulta ancora residente");
    }

    private static void accept(Tab tab, String caseId) {
        openTheQuestion(tab);
        tab.form("Accetta il caso").fill("Case manager", "Ida Sala").send();
        tab.reads("Caso accettato: da ora è del vostro comune.");
        tab.reads("Ida Sala");
        tab.openUntil("/casi/" + caseId, Pattern.compile("Caso passato a un altro comune"));
        assertThat(tab.page().locator(".timeline")).containsText("Progetto individuale condiviso");
        tab.open("/casi");
        assertThat(tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(PERSON.name())))
                .hasCount(1);
    }

    private static void seeThatItIsPassedOn(Tab tab, String caseId) {
        for (String path : List.of("/casi/" + caseId, "/casi/" + caseId + "/trasferimento")) {
            tab.open(path);
            assertThat(tab.page().locator(".error-page")).containsText("non esiste");
        }
        tab.open("/casi");
        assertThat(tab.page().locator("main")).not().containsText(PERSON.name());
        tab.openUntil("/avvisi", Pattern.compile("Un altro comune ha accettato un vostro caso"));
        tab.open(LIST);
        Locator line = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(PERSON.name()));
        assertThat(line).containsText("Parabiago");
        assertThat(line.getByRole(AriaRole.LINK)).hasCount(0);
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    /** R37: the placement goes along, whichever page it is looked for on. */
    private static void followThePlacement(Tab receiving, Tab former, String placementId) {
        receiving.openUntil("/inserimenti/" + placementId, Pattern.compile("Lavanderia Olona"));
        former.open("/inserimenti/" + placementId);
        assertThat(former.page().locator(".error-page")).containsText("non esiste");
    }
}
