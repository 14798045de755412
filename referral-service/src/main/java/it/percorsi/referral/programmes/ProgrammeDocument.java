package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as lists and pages show it.
 *
 * @param programmeId the programme
 * @param ambito the ambito
 * @param name its name
 * @param funder who pays for it
 * @param firstDay the first day on which a path may be taken
 * @param lastDay the last one, and the last day that is paid for
 * @param paths how many funded paths there are
 * @param phases phases, in order
 * @param endedOn when it was ended; null before
 */
public record ProgrammeDocument(
        String programmeId,
        String ambito,
        String name,
        String funder,
        LocalDate firstDay,
        LocalDate lastDay,
        int paths,
        List<ProgrammePhase> phases,
        @Nullable LocalDate endedOn) {

    /** Lists are kept as they are given. */
    public ProgrammeDocument {
        phases = List.copyOf(phases);
    }

    ProgrammeDocument changed(LocalDate from, LocalDate to, int many) {
        return new ProgrammeDocument(programmeId, ambito, name, funder, from, to, many, phases, endedOn);
    }

    ProgrammeDocument ended(LocalDate on) {
        return new ProgrammeDocument(programmeId, ambito, name, funder, firstDay, lastDay, paths, phases, on);
    }

    /** Whether cases may be taken on that day. */
    boolean takesOn(LocalDate day) {
        return endedOn == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether it takes no more cases, on that day or later. */
    boolean isOverOn(LocalDate day) {
        return endedOn != null || day.isAfter(lastDay);
    }
}
