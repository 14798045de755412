package it.percorsi.referral.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A programme and how far it is used.
 *
 * @param programme the programme
 * @param standing whether it takes cases today
 * @param daysLeft days until its last one; 0 once it is over
 * @param inPhase how many cases stand in each phase, in order
 * @param completed how many went through it
 * @param left how many paths were left before the end, also by cases that came back
 * @param taken how many paths are taken: by those in it and those who went through it
 * @param free how many are left
 */
public record ProgrammeInUse(
        ProgrammeDocument programme,
        ProgrammeStanding standing,
        long daysLeft,
        List<Long> inPhase,
        long completed,
        long left,
        long taken,
        long free) {

    /** Lists are kept as they are given. */
    public ProgrammeInUse {
        inPhase = List.copyOf(inPhase);
    }

    /**
     * As it is counted.
     *
     * @param counts cases by the place of their last path
     * @param leftBefore paths that were left by cases that came back
     */
    static ProgrammeInUse of(ProgrammeDocument programme, Map<String, Long> counts, long leftBefore, LocalDate today) {
        List<Long> inPhase = IntStream.rangeClosed(1, programme.phases().size())
                .mapToObj(phase -> counted(programme, counts, String.valueOf(phase)))
                .toList();
        long completed = counted(programme, counts, PathState.COMPLETED.code());
        long taken = completed + inPhase.stream().mapToLong(Long::longValue).sum();
        boolean over = programme.isOverOn(today);
        return new ProgrammeInUse(
                programme,
                over
                        ? ProgrammeStanding.OVER
                        : programme.takesOn(today) ? ProgrammeStanding.OPEN : ProgrammeStanding.UPCOMING,
                over ? 0 : ChronoUnit.DAYS.between(today, programme.lastDay()),
                inPhase,
                completed,
                counted(programme, counts, PathState.LEFT.code()) + leftBefore,
                taken,
                Math.max(0, programme.paths() - taken));
    }

    private static long counted(ProgrammeDocument programme, Map<String, Long> counts, String where) {
        return counts.getOrDefault(CasePath.placeOf(programme.programmeId(), where), 0L);
    }
}
