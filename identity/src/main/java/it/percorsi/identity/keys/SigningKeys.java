package it.percorsi.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import it.percorsi.identity.IdentitySettings;
import it.percorsi.platform.privacy.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens: RSA, private halves sealed by the master key. The newest signs; older ones are
 * published for a day, so that what they signed stays valid until it expires.
 */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration PUBLISHED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;
    private final int bits;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile List<JWK> keys = List.of();

    SigningKeys(JdbcClient jdbc, IdentitySettings settings, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.masterKeys = new MasterKeys(settings.masterKeys());
        this.bits = settings.signingKeyBits();
        this.clock = clock;
        this.transaction = transaction;
        transaction.executeWithoutResult(status -> {
            // Two that start at once shall make one key.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.signing_key'))")
                    .query((row, number) -> number)
                    .list();
            List<Row> rows = rows();
            if (rows.isEmpty()) {
                insert();
            }
            rows.stream()
                    .filter(row -> !row.masterKey().equals(masterKeys.current()))
                    .forEach(this::sealAgain);
        });
        read();
    }

    private record Row(String kid, Instant createdAt, String publicKey, String masterKey, String sealed) {}

    /** Signs with a new key from now on and returns its id. */
    public String rotate() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            delete from signing_key old where exists (
                                select 1 from signing_key follower
                                where follower.number > old.number and follower.created_at < :then)""")
                    .param("then", clock.instant().minus(PUBLISHED).atOffset(ZoneOffset.UTC))
                    .update();
            insert();
        });
        read();
        return currentId();
    }

    /** Id of the key that signs. */
    public String currentId() {
        return keys.getFirst().getKeyID();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(keys));
    }

    private List<Row> rows() {
        return jdbc.sql("select * from signing_key order by number desc")
                .query((row, number) -> new Row(
                        row.getString("kid"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("public_key"),
                        row.getString("master_key"),
                        row.getString("sealed_private_key")))
                .list();
    }

    private void read() {
        List<JWK> read = new ArrayList<>();
        for (Row row : rows()) {
            try {
                read.add(read.isEmpty() ? JWK.parse(opened(row)) : JWK.parse(row.publicKey()));
            } catch (ParseException impossible) {
                throw new IllegalStateException("The signing key " + row.kid() + " cannot be read.", impossible);
            }
        }
        keys = List.copyOf(read);
    }

    private String opened(Row row) {
        return new String(masterKeys.unwrap(row.masterKey(), row.sealed(), row.kid()), StandardCharsets.UTF_8);
    }

    private void sealAgain(Row row) {
        String sealed = masterKeys.wrap(opened(row).getBytes(StandardCharsets.UTF_8), row.kid());
        jdbc.sql("update signing_key set master_key = :master, sealed_private_key = :sealed where kid = :kid")
                .param("master", masterKeys.current())
                .param("sealed", sealed)
                .param("kid", row.kid())
                .update();
    }

    private void insert() {
        RSAKey key = generated();
        jdbc.sql("insert into signing_key (kid, created_at, public_key, master_key, sealed_private_key)"
                        + " values (:kid, :created, :public, :master, :sealed)")
                .param("kid", key.getKeyID())
                .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                .param("public", key.toPublicJWK().toJSONString())
                .param("master", masterKeys.current())
                .param("sealed", masterKeys.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID()))
                .update();
    }

    private RSAKey generated() {
        try {
            return new RSAKeyGenerator(bits)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
