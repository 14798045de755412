package it.percorsi.identity.accounts;

import it.percorsi.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A profile as columns, of people and of programs alike. */
public final class ProfileColumns {

    private ProfileColumns() {}

    /** Reads display_name, roles, comune, servizio, azienda. */
    public static Profile read(ResultSet row) throws SQLException {
        Set<Role> roles = strings(row, "roles").stream()
                .flatMap(code -> Role.of(code).stream())
                .collect(Collectors.toSet());
        return new Profile(
                row.getString("display_name"),
                roles,
                row.getString("comune"),
                row.getString("servizio"),
                row.getString("azienda"));
    }

    /** Parameters display_name, roles (joined by commas), comune, servizio, azienda. */
    public static Map<String, @Nullable Object> parameters(Profile profile) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("display_name", profile.displayName());
        parameters.put("roles", String.join(",", profile.roleCodes()));
        parameters.put("comune", profile.comune());
        parameters.put("servizio", profile.servizio());
        parameters.put("azienda", profile.azienda());
        return parameters;
    }

    /** Reads an array of texts. */
    public static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
