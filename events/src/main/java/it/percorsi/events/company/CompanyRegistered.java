package it.percorsi.events.company;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.time.LocalDate;
import java.util.List;

/**
 * A company entered the data bank (R38).
 *
 * @param companyId the company
 * @param ambito the ambito, for example {@code legnano}
 * @param name name
 * @param vatNumber partita IVA, 11 digits
 * @param legalForm legal form
 * @param ateco ATECO code of the activity
 * @param sector sector in words
 * @param municipality ISTAT code of the municipality of its seat
 * @param postalCode CAP, 5 digits
 * @param address street and number
 * @param employees people employed
 * @param contactName whom to call
 * @param phone telephone
 * @param email e-mail
 * @param tasks kinds of work done there
 * @param instruments instruments that it accepts
 * @param registeredOn date
 */
public record CompanyRegistered(
        String companyId,
        String ambito,
        String name,
        String vatNumber,
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
        List<Instrument> instruments,
        LocalDate registeredOn)
        implements CompanyEvent {

    /** Lists are kept as they are given, never to change. */
    public CompanyRegistered {
        tasks = List.copyOf(tasks);
        instruments = List.copyOf(instruments);
    }
}
