package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The path of a case under a programme, in words: its phases as steps, and what comes next. */
@Component
class PathWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MINUTES_OF_HOUR = 60;

    private final MessageSourceAccessor words;

    PathWords(MessageSource messages) {
        this.words = new MessageSourceAccessor(messages);
    }

    /**
     * A phase on the picture of the path.
     *
     * @param label its name
     * @param state done, current, todo or stopped
     * @param note that it was broken off, since when, and what was and is to be done in it; null when there is nothing to
     *     say
     */
    record Step(String label, String state, @Nullable String note) {}

    List<Step> steps(CasePath path) {
        return IntStream.rangeClosed(1, path.phases().size())
                .mapToObj(which -> new Step(path.phases().get(which - 1).name(), state(path, which), note(path, which)))
                .toList();
    }

    /** The phases that it had come to when it ended. */
    List<Step> gone(CasePath path) {
        return steps(path).subList(0, path.phase());
    }

    private static String state(CasePath path, int which) {
        if (which > path.phase()) {
            return "todo";
        }
        if (which < path.phase()) {
            return "done";
        }
        return switch (path.state()) {
            case RUNNING -> "current";
            case LEFT -> "stopped";
            case COMPLETED, UNKNOWN -> "done";
        };
    }

    private @Nullable String note(CasePath path, int which) {
        ProgrammePhase phase = path.phases().get(which - 1);
        List<String> parts = new ArrayList<>();
        if (which == path.phase() && path.state() == PathState.LEFT) {
            parts.add(said("stopped"));
        }
        if (which <= path.phase()) {
            LocalDate since = path.entered().get(which - 1);
            parts.add(said("since", DAY.format(since)));
        }
        if (phase.meetings() > 0) {
            parts.add(said("meetings", path.heldIn(which), phase.meetings()));
        } else if (path.heldIn(which) > 0) {
            parts.add(said("meetings.held", path.heldIn(which)));
        }
        if (phase.hours() > 0) {
            parts.add(said("hours", path.minutesIn(which) / MINUTES_OF_HOUR, phase.hours()));
        }
        if (!phase.funded()) {
            parts.add(said("not-funded"));
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    /** What is still due in the phase that the case has come to, and then the next one or the end. */
    String next(CasePath path) {
        int now = path.phase();
        ProgrammePhase phase = path.phases().get(now - 1);
        int meetings = phase.meetings() - path.heldIn(now);
        int minutes = phase.hours() * MINUTES_OF_HOUR - path.minutesIn(now);
        List<String> parts = new ArrayList<>();
        if (meetings > 0) {
            parts.add(said("due.meetings", meetings));
        }
        if (minutes > 0) {
            parts.add(said("due.hours", (minutes + MINUTES_OF_HOUR - 1) / MINUTES_OF_HOUR));
        }
        parts.add(
                now == path.phases().size()
                        ? said("then.end")
                        : said("then.phase", path.phases().get(now).name()));
        return String.join(" ", parts);
    }

    /** Whether all that is paid for has been entered, so that the path may be completed. */
    static boolean mayEnd(CasePath path) {
        return path.phases().subList(path.phase(), path.phases().size()).stream()
                .noneMatch(ProgrammePhase::funded);
    }

    private String said(String key, Object... values) {
        return words.getMessage("referral.programme.path." + key, values);
    }
}
