package it.percorsi.company.centre;

import it.percorsi.platform.commands.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Only what has happened is noted: a fact of tomorrow is not one yet. */
@Component
public class FutureFactsAreRefused {

    private final Clock clock;

    FutureFactsAreRefused(Clock clock) {
        this.clock = clock;
    }

    void check(LocalDate happenedOn) {
        if (isFuture(happenedOn)) {
            throw Refused.ever("date-in-future", null);
        }
    }

    /** Whether the day is still to come. */
    public boolean isFuture(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }
}
