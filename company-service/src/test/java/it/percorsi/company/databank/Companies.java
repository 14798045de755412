package it.percorsi.company.databank;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ConventionSigned;
import java.time.LocalDate;
import java.util.List;

/** Companies as the tests meet them. */
public final class Companies {

    public static final String AMBITO = "legnano";
    public static final PartitaIva VAT = new PartitaIva("12552295656");
    public static final String ID = CompanyId.of(AMBITO, VAT);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Companies() {}

    public static CompanyProfile profile(LegalForm legalForm) {
        return new CompanyProfile(
                "Panificio Però & Figli S.r.l.",
                VAT,
                legalForm,
                "10.71",
                "Panificazione",
                "015118",
                "20025",
                "via Crespi 26",
                12,
                "Anna Re",
                "0331424097",
                "personale@azienda.example",
                List.of("confezionamento"),
                List.of(Instrument.TIROCINIO));
    }

    public static CompanyRegistered registered(LegalForm legalForm) {
        return new CompanyRegistered(
                ID,
                AMBITO,
                "Panificio Però & Figli S.r.l.",
                VAT.digits(),
                legalForm,
                "10.71",
                "Panificazione",
                "015118",
                "20025",
                "via Crespi 26",
                12,
                "Anna Re",
                "0331424097",
                "personale@azienda.example",
                List.of("confezionamento"),
                List.of(Instrument.TIROCINIO),
                DAY);
    }

    public static ConventionSigned convention(ConventionKind kind, LocalDate from, LocalDate to) {
        return new ConventionSigned(ID, "convention-1", AMBITO, kind, from, to);
    }
}
