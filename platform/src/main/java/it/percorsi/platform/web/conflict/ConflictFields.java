package it.percorsi.platform.web.conflict;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a service's facts stand in its forms, and who may read what of them. A service overrides what differs, in one
 * bean; without one a part belongs to the field of its name, and what is personal stays closed.
 */
public interface ConflictFields {

    /** A fact as the service's forms would have it. */
    default List<FactPart> onForms(DomainEvent fact) {
        return FactParts.of(fact);
    }

    /** The name of a field that the message files cannot know, such as one that holds a date. */
    default Optional<String> label(String field, Locale locale) {
        return Optional.empty();
    }

    /** Whether the caller may read the personal parts of a fact. */
    default boolean mayReadPersonal(Caller caller, DomainEvent fact) {
        return false;
    }

    /** Whether the caller may know of the fact. */
    default boolean mayKnow(Caller caller, DomainEvent fact) {
        return true;
    }
}
