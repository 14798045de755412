package it.percorsi.identity.tokens;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops authorizations of which nothing is valid any more. */
@Component
public class PurgeExpired {

    private final JdbcClient jdbc;
    private final Clock clock;

    PurgeExpired(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drops them and returns how many. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    public int purge() {
        return jdbc.sql("""
                        delete from oauth2_authorization
                        where greatest(authorization_code_expires_at, access_token_expires_at,
                            oidc_id_token_expires_at, refresh_token_expires_at) < :now""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
