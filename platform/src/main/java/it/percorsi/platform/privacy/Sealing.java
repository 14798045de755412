package it.percorsi.platform.privacy;

import tools.jackson.databind.AnnotationIntrospector;

/** How JSON treats personal parts where no key is at hand. */
public final class Sealing {

    private Sealing() {}

    /** Sealed parts read as empty; writing one in clear is refused. */
    public static AnnotationIntrospector withoutKeys() {
        return new PersonalIntrospector(null);
    }
}
