package it.percorsi.events;

/** A fact about one case, whichever service it comes from: all of them share one topic and one key. */
public interface CaseEvent extends DomainEvent {

    /** The topic of everything that happens to a case. */
    String TOPIC = "percorsi.case-events";

    /** The case (taking in charge) that the fact is about. */
    String caseId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String key() {
        return caseId();
    }
}
