package it.percorsi.referral.programmes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.casefile.ProgrammePathTaken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a case has taken under one programme: whoever leaves may come back, and takes another one. All but the
 * last were left.
 *
 * @param caseId the case
 * @param ambito the ambito
 * @param programmeId the programme
 * @param paths the earliest first; never empty
 */
@JsonIgnoreProperties(
        value = {"place", "leftBefore"},
        allowGetters = true)
public record PathsOfCase(String caseId, String ambito, String programmeId, List<CasePath> paths) {

    /** Lists are kept as they are given. */
    public PathsOfCase {
        paths = List.copyOf(paths);
    }

    static String idOf(String caseId, String programmeId) {
        return caseId + "/" + programmeId;
    }

    static PathsOfCase and(@Nullable PathsOfCase before, ProgrammePathTaken taken) {
        List<CasePath> all = new ArrayList<>(before == null ? List.of() : before.paths);
        all.add(CasePath.of(taken));
        return new PathsOfCase(taken.caseId(), taken.ambito(), taken.programmeId(), all);
    }

    /** Where the last of them is counted. */
    @JsonProperty
    public String place() {
        return last().place();
    }

    /** How many were left before the last one was taken. */
    @JsonProperty
    public int leftBefore() {
        return paths.size() - 1;
    }

    CasePath last() {
        return paths.getLast();
    }

    PathsOfCase withLast(CasePath now) {
        List<CasePath> all = new ArrayList<>(paths);
        all.set(all.size() - 1, now);
        return new PathsOfCase(caseId, ambito, programmeId, all);
    }
}
