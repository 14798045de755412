package it.percorsi.referral.project;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.RevisionReason;
import it.percorsi.events.codes.Suitability;
import it.percorsi.referral.casefile.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a case's project: those that were in force, and the one that waits to be agreed to. A draft that
 * another one took the place of before all had agreed is not kept here.
 *
 * @param caseId the case
 * @param personId the person
 * @param proposed why the version that is drafted next replaces the one in force; null when none does
 * @param versions the latest last
 * @param assessments those since the latest version was drafted, in order; those before allowed it
 */
public record CaseProjects(
        String caseId,
        String personId,
        @Nullable Proposal proposed,
        List<ProjectVersion> versions,
        List<Found> assessments) {

    /** Of a case without a project. */
    static CaseProjects none(String caseId, String personId) {
        return new CaseProjects(caseId, personId, null, List.of(), List.of());
    }

    /** Lists are kept as they are given. */
    public CaseProjects {
        versions = List.copyOf(versions);
        assessments = List.copyOf(assessments);
    }

    /** Why a project is revised (R19). */
    public record Proposal(RevisionReason reason, @Personal String note) {}

    /** The version in force; empty before the first is shared. */
    public Optional<ProjectVersion> inForce() {
        return versions.reversed().stream()
                .filter(version -> version.sharedOn() != null)
                .findFirst();
    }

    /** The version that not all have agreed to yet. */
    public Optional<ProjectVersion> pending() {
        return versions.isEmpty() || versions.getLast().sharedOn() != null
                ? Optional.empty()
                : Optional.of(versions.getLast());
    }

    /** R7, R19: whether an assessment stands against the version that waits, were it agreed to on that day. */
    public boolean cannotBeAgreedOn(LocalDate day) {
        return pending().flatMap(version -> against(version, Stream.of(day))).isPresent();
    }

    /**
     * R19: the assessment for which nobody can agree any more to the version that waits: it stands against an agreement
     * that was entered. Only another draft leads further; empty where the latest assessment allows none.
     */
    public Optional<Found> stuckBy() {
        return pending()
                .flatMap(version -> against(version, Stream.empty()))
                .filter(found -> assessments.getLast().suitability() != Suitability.UNSUITABLE);
    }

    private Optional<Found> against(ProjectVersion version, Stream<LocalDate> more) {
        List<LocalDate> days = Stream.concat(version.agreements().stream().map(ProjectVersion.Agreed::agreedOn), more)
                .toList();
        return Found.against(assessments, days, version.instrument(), version.weeklyHours());
    }

    /** The version that people are asked to agree to, or the one in force. */
    public Optional<ProjectVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Those that were in force before, the latest first. */
    public List<ProjectVersion> past() {
        List<ProjectVersion> shared = new ArrayList<>(versions.reversed());
        shared.removeIf(version -> version.sharedOn() == null);
        return shared.isEmpty() ? shared : shared.subList(1, shared.size());
    }

    CaseProjects proposed(Proposal proposal) {
        return new CaseProjects(caseId, personId, proposal, versions, assessments);
    }

    CaseProjects drafted(ProjectVersion draft) {
        List<ProjectVersion> kept = new ArrayList<>(versions);
        kept.removeIf(version -> version.sharedOn() == null);
        kept.add(draft);
        return new CaseProjects(caseId, personId, null, kept, List.of());
    }

    CaseProjects assessed(Found found) {
        List<Found> since = new ArrayList<>(assessments);
        since.add(found);
        return new CaseProjects(caseId, personId, proposed, versions, since);
    }

    CaseProjects agreed(ProjectVersion.Agreed agreement) {
        return last(version -> version.with(agreement));
    }

    CaseProjects shared(LocalDate on) {
        return last(version -> version.shared(on));
    }

    private CaseProjects last(UnaryOperator<ProjectVersion> change) {
        List<ProjectVersion> next = new ArrayList<>(versions);
        next.set(next.size() - 1, change.apply(next.getLast()));
        return new CaseProjects(caseId, personId, proposed, next, assessments);
    }

    /** The same without what only those may read who read health details. */
    public CaseProjects withoutHealth() {
        return new CaseProjects(
                caseId,
                personId,
                null,
                versions.stream().map(ProjectVersion::withoutHealth).toList(),
                assessments);
    }
}
