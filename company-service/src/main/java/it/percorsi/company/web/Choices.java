package it.percorsi.company.web;

import it.percorsi.company.views.sectors.SectorQueries;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.platform.web.CodeTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages' forms offer to choose from. */
@Component
class Choices {

    private final CodeTexts texts;
    private final Municipalities municipalities;
    private final SectorQueries sectors;

    Choices(CodeTexts texts, Municipalities municipalities, SectorQueries sectors) {
        this.texts = texts;
        this.municipalities = municipalities;
        this.sectors = sectors;
    }

    /** Municipalities by ISTAT code. */
    public Map<String, String> municipalities() {
        return municipalities.names();
    }

    /** Sectors that there are. */
    public Map<String, String> sectors() {
        Map<String, String> names = new LinkedHashMap<>();
        sectors.names().forEach(name -> names.put(name, name));
        return names;
    }

    /** Instruments that a company can accept: active job search needs none (R24). */
    public Map<String, String> instruments() {
        Map<String, String> instruments = texts.choices(Instrument.class);
        instruments.remove(Instrument.ACTIVE_JOB_SEARCH.code());
        instruments.remove(Instrument.RETENTION_SUPPORT.code());
        return instruments;
    }

    /** Legal forms. */
    public Map<String, String> legalForms() {
        return texts.choices(LegalForm.class);
    }

    /** How production stands. */
    public Map<String, String> availability() {
        return texts.choices(Availability.class);
    }

    /** What comes of a contact. */
    public Map<String, String> contactOutcomes() {
        return texts.choices(ContactOutcome.class);
    }

    /** Conventions that a company of this legal form can sign (R38). */
    public Map<String, String> conventions(LegalForm legalForm) {
        Map<String, String> kinds = texts.choices(ConventionKind.class);
        if (legalForm != LegalForm.COOPERATIVE_B) {
            kinds.remove(ConventionKind.L381_ART5.code());
        }
        return kinds;
    }
}
