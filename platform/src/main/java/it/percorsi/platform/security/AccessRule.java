package it.percorsi.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call one endpoint, and on which rows.
 *
 * @param method HTTP method
 * @param pattern the endpoint's path, exactly as its mapping writes it
 * @param roles who may
 * @param variable the variable of the path, or the request parameter, that names the row; null when the endpoint is
 *     about no single row
 * @param row which rows; null when the endpoint is about no single row
 * @param open whether anybody may, without an account; then the endpoint itself knows who holds what it asks for
 */
public record AccessRule(
        String method,
        String pattern,
        Set<Role> roles,
        @Nullable String variable,
        @Nullable RowRule row,
        boolean open) {

    String endpoint() {
        return method + " " + pattern;
    }
}
