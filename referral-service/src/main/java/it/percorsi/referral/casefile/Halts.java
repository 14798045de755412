package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretches in which a case stood still and that are over. Their first and their last day are days like others:
 * something may have been done before the case was suspended, or after it was resumed, on the same day.
 */
final class Halts {

    private final List<Halt> over = new ArrayList<>();

    private record Halt(LocalDate from, LocalDate until) {}

    /** What never began has not ended either. */
    void add(@Nullable LocalDate from, LocalDate until) {
        if (from != null) {
            over.add(new Halt(from, until));
        }
    }

    void mustNotCover(LocalDate day) {
        for (Halt halt : over) {
            if (day.isAfter(halt.from) && day.isBefore(halt.until)) {
                throw Refused.ever("date-while-halted", null).with(halt.from.toString(), halt.until.toString());
            }
        }
    }
}
