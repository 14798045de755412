package it.percorsi.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import it.percorsi.gateway.limits.LimitSettings.Rate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts requests per user, program and address. A bucket that nobody used for ten minutes is full again and may be
 * forgotten; more than 20,000 at a time are not remembered, so that a flood of addresses costs no memory.
 */
@Component
public class Limits {
    private static final int MOST = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final LimitSettings settings;

    Limits(LimitSettings settings) {
        this.settings = settings;
    }

    /** Seconds a person has to wait, 0 when the request may pass. */
    public int secondsForUser(String name) {
        return seconds("user " + name, perSecond(settings.user()));
    }

    /** Seconds a program has to wait, 0 when the request may pass. */
    public int secondsForClient(String id) {
        return seconds("client " + id, perSecond(settings.clients().getOrDefault(id, settings.client())));
    }

    /** Seconds an address has to wait, 0 when the request may pass. */
    public int secondsForAddress(String address) {
        return seconds("address " + network(address), perSecond(settings.address()));
    }

    /** Seconds an address has to wait with the next attempt to log in, 0 when it may be made. */
    public int secondsForLogin(String address) {
        int perMinute = settings.loginPerMinute();
        return seconds(
                "login " + network(address),
                Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build());
    }

    private int seconds(String key, Bandwidth bandwidth) {
        var probe = buckets.get(
                        key,
                        k -> Bucket.builder()
                                .addLimit(bandwidth)
                                .withNanosecondPrecision()
                                .build())
                .tryConsumeAndReturnRemaining(1);
        long wait = probe.getNanosToWaitForRefill();
        return probe.isConsumed() ? 0 : Math.toIntExact(TimeUnit.NANOSECONDS.toSeconds(wait) + 1);
    }

    private static Bandwidth perSecond(Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
    }

    /** An IPv6 household or office has a whole network of addresses. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
