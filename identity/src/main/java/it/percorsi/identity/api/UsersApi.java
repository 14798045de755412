package it.percorsi.identity.api;

import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.UnknownName;
import it.percorsi.identity.keys.SigningKeys;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs of administration; passwords only where they are made. */
@RestController
@RequestMapping("/api/v1")
class UsersApi {

    private static final int MOST = 200;

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final SigningKeys keys;
    private final TransactionTemplate transaction;

    UsersApi(
            Accounts accounts,
            AccountAdministration administration,
            SigningKeys keys,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.administration = administration;
        this.keys = keys;
        this.transaction = transaction;
    }

    @GetMapping("/users")
    List<UserAnswer> list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int offset) {
        return accounts.search(q, Math.max(offset, 0), MOST).stream()
                .map(UserAnswer::of)
                .toList();
    }

    @GetMapping("/users/{username}")
    UserAnswer one(@PathVariable String username) {
        return UserAnswer.of(account(username));
    }

    @PostMapping("/users")
    ResponseEntity<Map<String, String>> create(@RequestBody UserBody body, Principal actor) {
        String username = Accounts.normal(Objects.requireNonNullElse(body.username(), ""));
        String password = administration.create(actor.getName(), username, body.profile());
        return ResponseEntity.created(URI.create("/accesso/api/v1/users/" + username))
                .body(Map.of("username", username, "oneTimePassword", password));
    }

    @PutMapping("/users/{username}")
    UserAnswer change(@PathVariable String username, @RequestBody UserBody body, Principal actor) {
        transaction.executeWithoutResult(status -> {
            Account before = account(username);
            administration.edit(actor.getName(), username, body.profile());
            Boolean enabled = body.enabled();
            if (enabled != null && enabled != before.enabled()) {
                if (enabled) {
                    administration.enable(actor.getName(), username);
                } else {
                    administration.disable(actor.getName(), username);
                }
            }
        });
        return UserAnswer.of(account(username));
    }

    /** From now on tokens are signed with a new key; old ones stay valid until they expire. */
    @PostMapping("/signing-keys")
    Map<String, String> rotate() {
        return Map.of("kid", keys.rotate());
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow(() -> new UnknownName(username));
    }
}
