package it.percorsi.referral.network;

import it.percorsi.events.network.MunicipalityContactNamed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current contact of each municipality (R5). */
@Component
public class ContactView implements View<Contact> {

    @Override
    public String name() {
        return "municipality-contacts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Contact> document() {
        return Contact.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof MunicipalityContactNamed named
                ? List.of(MunicipalDesk.idOf(named.ambito(), named.municipality()))
                : List.of();
    }

    @Override
    public @Nullable Contact fold(@Nullable Contact current, String id, RecordedEvent recorded) {
        return recorded.event() instanceof MunicipalityContactNamed named
                ? new Contact(named.municipality(), named.contact(), named.contactName(), named.namedOn())
                : current;
    }
}
