package it.percorsi.company.views.sectors;

import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sectors of an ambito, one document each. */
@Component
public class Sectors implements View<Sector> {

    @Override
    public String name() {
        return "sectors";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Sector> document() {
        return Sector.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("ambito", "name"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return event.event() instanceof CompanyRegistered registered
                ? List.of(registered.ambito() + "|" + registered.sector().toLowerCase(Locale.ROOT))
                : List.of();
    }

    /**
     * Hardly any company changes anything, so that the document does not grow. Of two ways to write a sector the first in
     * the order of letters stays: companies come in any order.
     */
    @Override
    public @Nullable Sector fold(@Nullable Sector current, String id, RecordedEvent event) {
        return event.event() instanceof CompanyRegistered registered
                        && (current == null || registered.sector().compareTo(current.name()) < 0)
                ? new Sector(registered.ambito(), registered.sector())
                : null;
    }
}
