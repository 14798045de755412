package it.percorsi.company.centre;

import it.percorsi.platform.commands.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Only what has happened is noted: a fact of tomorrow is not one yet. */
@Component
class FutureFactsAreRefused {

    private final Clock clock;

    FutureFactsAreRefused(Clock clock) {
        this.clock = clock;
    }

    void check(LocalDate happenedOn) {
        if (happenedOn.isAfter(LocalDate.now(clock))) {
            throw Refused.ever("date-in-future", null);
        }
    }
}
