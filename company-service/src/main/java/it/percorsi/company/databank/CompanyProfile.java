package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.util.List;

/**
 * Who a company is and whom to call there (R38).
 *
 * @param name name
 * @param vatNumber VAT number
 * @param legalForm legal form
 * @param ateco ATECO code of the activity
 * @param sector sector in words
 * @param municipality ISTAT code of the municipality of its seat, six digits
 * @param postalCode CAP, five digits
 * @param address street and number
 * @param employees people employed
 * @param contactName whom to call
 * @param phone telephone
 * @param email e-mail
 * @param tasks kinds of work done there
 * @param instruments instruments that it accepts
 */
public record CompanyProfile(
        String name,
        PartitaIva vatNumber,
        LegalForm legalForm,
        String ateco,
        String sector,
        String municipality,
        String postalCode,
        String address,
        int employees,
        String contactName,
        String phone,
        String email,
        List<String> tasks,
        List<Instrument> instruments) {

    /** Lists are kept as they are given, never to change. */
    public CompanyProfile {
        tasks = List.copyOf(tasks);
        instruments = List.copyOf(instruments);
    }
}
