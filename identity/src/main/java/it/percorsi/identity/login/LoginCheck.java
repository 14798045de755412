package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Accounts;
import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** What every chain that knows sessions has in common. */
public final class LoginCheck {

    private final Accounts accounts;
    private final RequestCache requests;
    private final Clock clock;
    private final IdentitySettings settings;

    LoginCheck(Accounts accounts, RequestCache requests, Clock clock, IdentitySettings settings) {
        this.accounts = accounts;
        this.requests = requests;
        this.clock = clock;
        this.settings = settings;
    }

    /** Holds the sessions of this chain against the accounts. */
    public HttpSecurity into(HttpSecurity http) {
        return http.requestCache(cache -> cache.requestCache(requests))
                .addFilterAfter(
                        new LiveAccounts(accounts, requests, clock, settings), SecurityContextHolderFilter.class);
    }
}
