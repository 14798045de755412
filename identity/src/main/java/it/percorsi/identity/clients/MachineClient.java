package it.percorsi.identity.clients;

import it.percorsi.identity.accounts.Profile;
import java.time.Instant;
import java.util.Set;

/**
 * A program that logs in as itself.
 *
 * @param clientId lower case
 * @param profile what it is to the services
 * @param ambito the ambito it belongs to
 * @param scopes what it may ask for
 * @param secretHash hash of its secret
 * @param enabled whether it may log in
 * @param createdAt when it was registered
 */
public record MachineClient(
        String clientId,
        Profile profile,
        String ambito,
        Set<String> scopes,
        String secretHash,
        boolean enabled,
        Instant createdAt) {

    /** Without the hash. */
    @Override
    public String toString() {
        return "MachineClient[" + clientId + "]";
    }
}
