package it.percorsi.identity.demo;

import it.percorsi.identity.accounts.Profile;
import it.percorsi.platform.security.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the demonstration, whose password stands on the login page. */
public final class DemoPeople {

    /** The password of them all. */
    public static final String PASSWORD = "percorsi-demo-2026";

    /** The company referent, whose company may follow. */
    public static final String COMPANY_REFERENT = "azienda.demo";

    /** All of them. */
    public static final List<Person> ALL = List.of(
            person("elena.galli", "Elena Galli", Role.OPERATORE),
            person("marco.sala", "Marco Sala", Role.OPERATORE),
            person("lucia.ferrario", "Lucia Ferrario", Role.COORDINATORE),
            person("stefano.colombo", "Stefano Colombo", Role.COORDINATORE),
            new Person("comune.legnano", profile("Comune di Legnano", Role.COMUNE, "015118", null)),
            new Person("comune.parabiago", profile("Comune di Parabiago", Role.COMUNE, "015168", null)),
            new Person("cps.legnano", profile("CPS Legnano", Role.SERVIZIO, null, "CPS Legnano")),
            person(COMPANY_REFERENT, "Referente aziendale", Role.AZIENDA),
            person("paola.conti", "Paola Conti", Role.AMMINISTRAZIONE),
            person("tavolo.capofila", "Comune capofila", Role.TAVOLO),
            person("revisore", "Revisore", Role.REVISORE),
            person("gestore", "Gestore", Role.GESTORE));

    private DemoPeople() {}

    /**
     * One of them.
     *
     * @param username name to log in with
     * @param profile what they are
     */
    public record Person(String username, Profile profile) {}

    private static Person person(String username, String displayName, Role role) {
        return new Person(username, profile(displayName, role, null, null));
    }

    private static Profile profile(String name, Role role, @Nullable String comune, @Nullable String servizio) {
        return new Profile(name, Set.of(role), comune, servizio, null);
    }
}
