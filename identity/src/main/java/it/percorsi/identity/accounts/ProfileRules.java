package it.percorsi.identity.accounts;

import it.percorsi.platform.security.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a profile and a name must be. */
public final class ProfileRules {

    /** Names of people and programs: lower case, safe in a log line and in an address. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int LONGEST = 120;

    private ProfileRules() {}

    /** Refuses a name that is none. */
    public static void checkName(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidAccount(field, "name-malformed");
        }
        // The address of the page for a new one.
        if (name.equals("nuovo")) {
            throw new InvalidAccount(field, "name-taken");
        }
    }

    /**
     * Refuses a profile that is incomplete.
     *
     * @param companyMayFollow whether a company referent may wait for the company
     */
    public static void check(Profile profile, boolean companyMayFollow) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (profile.displayName().isEmpty()
                || profile.displayName().length() > LONGEST
                || profile.displayName().chars().anyMatch(Character::isISOControl)) {
            problems.put("displayName", "display-name");
        }
        if (profile.roles().isEmpty()) {
            problems.put("roles", "role-needed");
        }
        String comune = profile.comune();
        if (profile.roles().contains(Role.COMUNE) && (comune == null || !Municipalities.isCode(comune))) {
            problems.put("comune", "comune-needed");
        }
        String servizio = profile.servizio();
        if (profile.roles().contains(Role.SERVIZIO) && (servizio == null || servizio.length() > LONGEST)) {
            problems.put("servizio", "servizio-needed");
        }
        String azienda = profile.azienda();
        boolean wrong =
                azienda == null ? !companyMayFollow : !COMPANY.matcher(azienda).matches();
        if (profile.roles().contains(Role.AZIENDA) && wrong) {
            problems.put("azienda", "azienda-needed");
        }
        if (!problems.isEmpty()) {
            throw new InvalidAccount(problems);
        }
    }
}
