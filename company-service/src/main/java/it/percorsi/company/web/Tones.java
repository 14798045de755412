package it.percorsi.company.web;

import it.percorsi.company.views.page.CompanyPage;
import it.percorsi.company.views.placements.HeldState;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How states look. */
@Component
class Tones {

    private final Clock clock;

    Tones(Clock clock) {
        this.clock = clock;
    }

    /** A peak needs hands, a lull gives little to do (R43). */
    public String of(Availability availability) {
        return switch (availability) {
            case PEAK -> "ok";
            case SLACK -> "attention";
            case NONE, UNKNOWN -> "neutral";
        };
    }

    /** Good news is green, what is to be done again stands out. */
    public String of(ContactOutcome outcome) {
        return switch (outcome) {
            case AVAILABLE, INTERESTED -> "ok";
            case CALL_AGAIN -> "attention";
            case NOT_INTERESTED -> "problem";
            case NO_ANSWER, UNKNOWN -> "neutral";
        };
    }

    /** Course and outcome of a placement. */
    public String of(HeldState state) {
        return switch (state) {
            case PROPOSED, UNKNOWN -> "neutral";
            case RUNNING -> "info";
            case COMPLETED, HIRED -> "ok";
            case ENDED_EARLY -> "attention";
        };
    }

    /** Whether a convention is in force today, still to come or over: {@code now}, {@code later}, {@code over}. */
    public String force(CompanyPage.Convention convention) {
        LocalDate today = LocalDate.now(clock);
        if (convention.validOn(today)) {
            return "now";
        }
        return today.isBefore(convention.validFrom()) ? "later" : "over";
    }
}
