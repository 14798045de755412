package it.percorsi.company.views.list;

import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ContactLogged;
import it.percorsi.events.company.PostOpened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company in a list.
 *
 * @param companyId the company
 * @param ambito the ambito
 * @param name name
 * @param sortKey name as it is sorted, made unique by the id
 * @param words words of the name and the VAT number, as they are searched
 * @param legalForm legal form
 * @param sector sector in words
 * @param sectorKey sector as it is searched
 * @param municipality ISTAT code of its seat
 * @param phone telephone
 * @param instruments instruments accepted by it or by one of its posts
 * @param seats seats of all its posts
 * @param offersSeats whether there is any seat
 * @param availability how its production stands; null when it never said
 * @param availabilityOn since when; null when it never said
 * @param lastOutcome what came of the last contact; null when there was none
 * @param lastContactOn its date; null when there was none
 */
public record CompanyLine(
        String companyId,
        String ambito,
        String name,
        String sortKey,
        List<String> words,
        LegalForm legalForm,
        String sector,
        String sectorKey,
        String municipality,
        String phone,
        List<Instrument> instruments,
        int seats,
        boolean offersSeats,
        @Nullable Availability availability,
        @Nullable LocalDate availabilityOn,
        @Nullable ContactOutcome lastOutcome,
        @Nullable LocalDate lastContactOn) {

    static CompanyLine of(CompanyRegistered event) {
        List<String> words = new ArrayList<>(SearchText.words(event.name()));
        words.add(event.vatNumber());
        return new CompanyLine(
                event.companyId(),
                event.ambito(),
                event.name(),
                SearchText.of(event.name()) + "|" + event.companyId(),
                words,
                event.legalForm(),
                event.sector(),
                SearchText.of(event.sector()),
                event.municipality(),
                event.phone(),
                event.instruments(),
                0,
                false,
                null,
                null,
                null,
                null);
    }

    CompanyLine with(PostOpened post) {
        Set<Instrument> all = new LinkedHashSet<>(instruments);
        all.addAll(post.instruments());
        return copy(List.copyOf(all), seats + post.seats(), availability, availabilityOn, lastOutcome, lastContactOn);
    }

    CompanyLine with(AvailabilityDeclared declared) {
        return availabilityOn != null && declared.declaredOn().isBefore(availabilityOn)
                ? this
                : copy(instruments, seats, declared.availability(), declared.declaredOn(), lastOutcome, lastContactOn);
    }

    CompanyLine with(ContactLogged contact) {
        return lastContactOn != null && contact.contactedOn().isBefore(lastContactOn)
                ? this
                : copy(instruments, seats, availability, availabilityOn, contact.outcome(), contact.contactedOn());
    }

    private CompanyLine copy(
            List<Instrument> accepted,
            int seatsNow,
            @Nullable Availability availabilityNow,
            @Nullable LocalDate availabilityDate,
            @Nullable ContactOutcome outcome,
            @Nullable LocalDate contactDate) {
        return new CompanyLine(
                companyId,
                ambito,
                name,
                sortKey,
                words,
                legalForm,
                sector,
                sectorKey,
                municipality,
                phone,
                accepted,
                seatsNow,
                seatsNow > 0,
                availabilityNow,
                availabilityDate,
                outcome,
                contactDate);
    }
}
