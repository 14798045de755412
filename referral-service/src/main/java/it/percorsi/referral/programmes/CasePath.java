package it.percorsi.referral.programmes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.casefile.ProgrammePathTaken;
import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path of a case under a programme, from the day on which it was taken until it was completed or left.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param programmeId the programme
 * @param programme its name
 * @param phases phases, in order
 * @param takenOn since when
 * @param entered when each phase began, as far as the case has come
 * @param meetings meetings held
 * @param state how the case stands in it
 * @param endedOn when it was completed or left; null before
 * @param reason why it was left; null where it was not
 */
@JsonIgnoreProperties(
        value = {"place", "phase"},
        allowGetters = true)
public record CasePath(
        String caseId,
        String personId,
        String ambito,
        String programmeId,
        String programme,
        List<ProgrammePhase> phases,
        LocalDate takenOn,
        List<LocalDate> entered,
        List<Meeting> meetings,
        PathState state,
        @Nullable LocalDate endedOn,
        @Nullable PathLeaveReason reason) {

    /** Lists are kept as they are given. */
    public CasePath {
        phases = List.copyOf(phases);
        entered = List.copyOf(entered);
        meetings = List.copyOf(meetings);
    }

    /** A meeting of a phase. */
    public record Meeting(int phase, LocalDate heldOn, int minutes, String operator, MeetingPayer payer) {}

    static CasePath of(ProgrammePathTaken e) {
        return new CasePath(
                e.caseId(),
                e.personId(),
                e.ambito(),
                e.programmeId(),
                e.programme(),
                e.phases(),
                e.takenOn(),
                List.of(),
                List.of(),
                PathState.RUNNING,
                null,
                null);
    }

    /** The phase that it has come to, from 1. */
    @JsonProperty
    public int phase() {
        return entered.size();
    }

    /** Where it is counted: the programme, with the phase while it runs or else how it ended. */
    @JsonProperty
    public String place() {
        return placeOf(programmeId, state == PathState.RUNNING ? String.valueOf(phase()) : state.code());
    }

    static String placeOf(String programmeId, String where) {
        return programmeId + "/" + where;
    }

    CasePath entered(LocalDate on) {
        return copy(and(entered, on), meetings, state, endedOn, reason);
    }

    CasePath met(Meeting meeting) {
        return copy(entered, and(meetings, meeting), state, endedOn, reason);
    }

    CasePath ended(PathState how, LocalDate on, @Nullable PathLeaveReason why) {
        return copy(entered, meetings, how, on, why);
    }

    private CasePath copy(
            List<LocalDate> begun,
            List<Meeting> held,
            PathState now,
            @Nullable LocalDate end,
            @Nullable PathLeaveReason why) {
        return new CasePath(
                caseId, personId, ambito, programmeId, programme, phases, takenOn, begun, held, now, end, why);
    }

    private static <T> List<T> and(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }

    /** How many meetings of a phase were held. */
    public int heldIn(int which) {
        return (int) meetings.stream().filter(one -> one.phase() == which).count();
    }

    /** How many minutes they took. */
    public int minutesIn(int which) {
        return meetings.stream()
                .filter(one -> one.phase() == which)
                .mapToInt(Meeting::minutes)
                .sum();
    }
}
