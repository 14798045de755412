package it.percorsi.company.api;

import it.percorsi.company.views.list.CompanyLine;
import it.percorsi.company.views.list.CompanyQueries;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company in the answer to a search; {@code seats} are all, {@code freeSeats} those that nobody occupies now. */
record CompanyItem(
        String companyId,
        String name,
        LegalForm legalForm,
        String sector,
        String municipality,
        String phone,
        List<Instrument> instruments,
        int seats,
        int freeSeats,
        @Nullable Availability availability,
        @Nullable LocalDate availabilityOn,
        @Nullable ContactOutcome lastOutcome,
        @Nullable LocalDate lastContactOn) {

    static CompanyItem of(CompanyQueries.Found found) {
        CompanyLine line = found.company();
        return new CompanyItem(
                line.companyId(),
                line.name(),
                line.legalForm(),
                line.sector(),
                line.municipality(),
                line.phone(),
                line.instruments(),
                line.seats(),
                found.freeSeats(),
                line.availability(),
                line.availabilityOn(),
                line.lastOutcome(),
                line.lastContactOn());
    }
}
