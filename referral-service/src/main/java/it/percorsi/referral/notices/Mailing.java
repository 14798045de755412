package it.percorsi.referral.notices;

import it.percorsi.events.codes.Code;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When somebody is told by e-mail. In the page everybody always is. */
public enum Mailing implements Code {
    /** As soon as something happens. */
    AT_ONCE("at-once"),
    /** Once a day, in the morning. */
    DAILY("daily"),
    /** Never. */
    NONE("none"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final String code;

    Mailing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** When what is noted now is told; null when it never is. */
    @Nullable
    Instant next(Instant now) {
        return switch (this) {
            case AT_ONCE -> now;
            case DAILY -> morningAfter(now.atZone(ITALY)).toInstant();
            case NONE, UNKNOWN -> null;
        };
    }

    private static ZonedDateTime morningAfter(ZonedDateTime now) {
        ZonedDateTime today = now.with(MORNING);
        return now.isBefore(today) ? today : now.plusDays(1).with(MORNING);
    }
}
