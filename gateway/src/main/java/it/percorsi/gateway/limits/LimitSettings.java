package it.percorsi.gateway.limits;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask how much: settings {@code percorsi.limits.*}.
 *
 * @param user one person, in all their sessions together
 * @param client one program
 * @param address one client address that is not logged in; of IPv6 the first 64 bits
 * @param loginPerMinute attempts to log in from one address in a minute
 * @param clients rates of single programs by client id, in place of {@code client}
 */
@ConfigurationProperties("percorsi.limits")
record LimitSettings(
        Rate user,
        Rate client,
        Rate address,
        int loginPerMinute,
        @DefaultValue Map<String, Rate> clients) {
    /**
     * A rate.
     *
     * @param perSecond requests per second over a longer time
     * @param burst requests at once
     */
    record Rate(int perSecond, int burst) {}
}
