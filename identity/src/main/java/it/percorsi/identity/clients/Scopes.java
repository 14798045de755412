package it.percorsi.identity.clients;

import java.util.List;
import java.util.Set;

/** What a token may be used for. */
public final class Scopes {

    /** To read. */
    public static final String READ = "percorsi.read";

    /** To change. */
    public static final String WRITE = "percorsi.write";

    /** To read measurements. */
    public static final String METRICS = "percorsi.metrics";

    /** What programs may be given. */
    public static final List<String> OF_PROGRAMS = List.of(READ, WRITE, METRICS);

    /** What people's browsers are given through the gateway. */
    public static final Set<String> OF_PEOPLE = Set.of("openid", "profile", READ, WRITE);

    private Scopes() {}
}
