package it.percorsi.referral.privacy;

import it.percorsi.events.person.ErasureRequestWithdrawn;
import it.percorsi.events.person.ErasureRequested;
import it.percorsi.events.person.LegalHoldPlaced;
import it.percorsi.events.person.LegalHoldReleased;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.person.PersonEvent;
import it.percorsi.events.person.PersonMergeUndone;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.person.PersonReinstated;
import it.percorsi.events.person.PersonReplaced;
import it.percorsi.events.person.PersonsFoundDifferent;
import it.percorsi.events.person.PersonsMerged;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import it.percorsi.referral.privacy.PersonFile.Erasure;
import it.percorsi.referral.privacy.PersonFile.Hold;
import it.percorsi.referral.privacy.PersonFile.Merged;
import it.percorsi.referral.privacy.PersonFile.Request;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A file a person, folded from this service's own events. */
@Component
public class PersonFiles implements View<PersonFile> {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    @Override
    public String name() {
        return "person-files";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PersonFile> document() {
        return PersonFile.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return recorded.event() instanceof PersonEvent event ? List.of(event.personId()) : List.of();
    }

    @Override
    public @Nullable PersonFile fold(@Nullable PersonFile current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof PersonRegistered e) {
            return new PersonFile(
                    e.personId(),
                    e.ambito(),
                    e.municipality(),
                    recorded.recordedAt().atZone(ITALY).toLocalDate(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of());
        }
        if (current == null || !(recorded.event() instanceof PersonEvent event)) {
            return current;
        }
        return switch (event) {
            case PersonRegistered e -> current;
            case LegalHoldPlaced e -> current.with(new Hold(e.ground(), e.placedOn()));
            case LegalHoldReleased e -> current.withoutHolds();
            case ErasureRequested e -> current.with(new Request(e.ground(), e.requestedBy(), e.requestedOn()));
            case ErasureRequestWithdrawn e -> current.with((Request) null);
            case PersonErased e ->
                current.with(new Erasure(e.ground(), e.requestedBy(), e.authorisedBy(), e.erasedOn()));
            case PersonsMerged e -> current.with(new Merged(e.mergedId(), e.mergedOn(), e.mergedBy(), e.kept()));
            case PersonMergeUndone e -> current.without(e.mergedId());
            case PersonReplaced e -> current.replacedBy(e.survivorId());
            case PersonReinstated e -> current.replacedBy(null);
            case PersonsFoundDifferent e -> current;
        };
    }
}
