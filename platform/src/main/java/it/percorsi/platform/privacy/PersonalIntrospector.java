package it.percorsi.platform.privacy;

import it.percorsi.events.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Tells JSON how parts marked {@link Personal} are written and read. */
@SuppressWarnings("NullAway") // absent is null in Jackson's signatures
final class PersonalIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PersonKeys keys;

    /** Without keys nothing marked can be written, and reads as empty. */
    PersonalIntrospector(@Nullable PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return annotated.hasAnnotation(Personal.class) ? new SealingSerializer(keys, annotated.getName()) : null;
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        return annotated.hasAnnotation(Personal.class) ? new OpeningDeserializer(keys, null, "") : null;
    }
}
