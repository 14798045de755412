package it.percorsi.stipend.desk;

import it.percorsi.platform.commands.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Nothing can have happened tomorrow. */
@Component
public final class DatesInTime {

    private final Clock clock;

    /** By the given clock, which is Italy's. */
    public DatesInTime(Clock clock) {
        this.clock = clock;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The date, refused when it is still to come. */
    LocalDate past(LocalDate date) {
        if (date.isAfter(today())) {
            throw Refused.ever("date-in-future", null);
        }
        return date;
    }
}
