package it.percorsi.company.imports;

import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.util.Map;

/** What the words of the resource centre's sheet mean. */
final class SheetCodes {

    static final Map<String, LegalForm> LEGAL_FORMS = Map.of(
            "SRL", LegalForm.LIMITED_COMPANY,
            "SPA", LegalForm.JOINT_STOCK_COMPANY,
            "DITTA_INDIVIDUALE", LegalForm.SOLE_TRADER,
            "SNC", LegalForm.PARTNERSHIP,
            "COOPERATIVA_A", LegalForm.COOPERATIVE_A,
            "COOPERATIVA_B", LegalForm.COOPERATIVE_B,
            "COOPERATIVA", LegalForm.COOPERATIVE,
            "ASSOCIAZIONE", LegalForm.ASSOCIATION,
            "ENTE_PUBBLICO", LegalForm.PUBLIC_BODY);

    static final Map<String, Availability> AVAILABILITY = Map.of(
            "NESSUNA", Availability.NONE,
            "CALO", Availability.SLACK,
            "PICCO", Availability.PEAK);

    static final Map<String, Instrument> INSTRUMENTS = Map.of(
            "TIROCINIO", Instrument.TIROCINIO,
            "BORSA_LAVORO", Instrument.BORSA_LAVORO,
            "ASSUNZIONE", Instrument.DIRECT_PLACEMENT);

    static final Map<String, ContactOutcome> CONTACT_OUTCOMES = Map.of(
            "INTERESSATA", ContactOutcome.INTERESTED,
            "NON_INTERESSATA", ContactOutcome.NOT_INTERESTED,
            "RICHIAMARE", ContactOutcome.CALL_AGAIN,
            "NON_RISPONDE", ContactOutcome.NO_ANSWER,
            "DISPONIBILE", ContactOutcome.AVAILABLE);

    static final Map<String, Boolean> YES_OR_NO = Map.of("SI", true, "NO", false);

    private SheetCodes() {}
}
