package it.percorsi.events;

/** A fact of the past, complete enough to be read alone. */
public interface DomainEvent {

    /** The ambito (tenant) that the fact belongs to, for example {@code legnano}. */
    String ambito();

    /** The topic that carries the fact between services. */
    String topic();

    /** What the fact is about: facts with one key keep their order for every reader. */
    String key();

    /** The revision of this event's shape. */
    static int revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return revision == null ? 1 : revision.value();
    }
}
