package it.percorsi.company.views.list;

import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyEvent;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ContactLogged;
import it.percorsi.events.company.ConventionSigned;
import it.percorsi.events.company.PostOpened;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of companies, one document each. */
@Component
public class CompanyLines implements View<CompanyLine> {

    @Override
    public String name() {
        return "company-lines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CompanyLine> document() {
        return CompanyLine.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("ambito", "sortKey"),
                List.of("ambito", "words", "sortKey"),
                List.of("ambito", "municipality", "sortKey"),
                List.of("ambito", "sectorKey", "sortKey"),
                List.of("ambito", "instruments", "sortKey"),
                List.of("ambito", "offersSeats", "sortKey"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return event.event() instanceof CompanyEvent company ? List.of(company.companyId()) : List.of();
    }

    @Override
    public @Nullable CompanyLine fold(@Nullable CompanyLine current, String id, RecordedEvent event) {
        if (event.event() instanceof CompanyRegistered registered) {
            return CompanyLine.of(registered);
        }
        return current == null || !(event.event() instanceof CompanyEvent fact) ? current : folded(current, fact);
    }

    private static CompanyLine folded(CompanyLine line, CompanyEvent fact) {
        return switch (fact) {
            case PostOpened post -> line.with(post);
            case AvailabilityDeclared declared -> line.with(declared);
            case ContactLogged contact -> line.with(contact);
            case CompanyRegistered registered -> line;
            case ConventionSigned convention -> line;
        };
    }
}
