package it.percorsi.referral.views;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the work list and the case page show it, up to its shared project.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param state where it stands: how far it has come, unless something holds it up or has ended it
 * @param reached how far it has come on its path
 * @param since when it came there
 * @param referral what was referred
 * @param endorsedOn when the municipality forwarded it; null before
 * @param interviews interviews held, in order
 * @param assessment the latest; null before
 * @param project the project in force, or its first draft; null before
 * @param operator user name of the operator who follows the case; null before one is assigned
 * @param operatorName that operator's name as people read it; null before
 * @param assignedOn since when; null before
 * @param life what holds it up or has ended it
 * @param standIn who acts in the operator's place today (R32); null when nobody does. It is known to who reads a case, and
 *     not kept with it
 */
@JsonIgnoreProperties(value = "instrument", allowGetters = true)
public record CaseDocument(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        CaseState state,
        CaseState reached,
        LocalDate since,
        CaseReferral referral,
        @Nullable LocalDate endorsedOn,
        List<Interview> interviews,
        @Nullable Assessment assessment,
        @Nullable CaseProject project,
        @Nullable String operator,
        @Nullable String operatorName,
        @Nullable LocalDate assignedOn,
        CaseLife life,
        @Nullable StandIn standIn) {

    /** A colleague acts in the operator's place, up to a day and on it. */
    public record StandIn(String user, String name, LocalDate until) {}

    /** Whether somebody follows it today: its operator, or who stands in for the operator. */
    public boolean isFollowedBy(String user) {
        return user.equals(operator) || (standIn != null && user.equals(standIn.user()));
    }

    /** The project's instrument, or the one asked for while there is no project; null when none was. Lists filter by it. */
    @JsonProperty
    public @Nullable Instrument instrument() {
        return project == null ? referral.requestedInstrument() : project.instrument();
    }

    /** An interview held. */
    public record Interview(InterviewKind kind, LocalDate heldOn, String operator) {}

    /** It came further on its path. */
    CaseDocument at(CaseState next, LocalDate date) {
        return copy(next, date, referral, endorsedOn, interviews, assessment, project, life);
    }

    CaseDocument endorsed(LocalDate date) {
        return copy(reached, since, referral, date, interviews, assessment, project, life);
    }

    CaseDocument with(Interview interview) {
        List<Interview> all = new ArrayList<>(interviews);
        all.add(interview);
        return copy(reached, since, referral, endorsedOn, all, assessment, project, life);
    }

    CaseDocument with(Assessment outcome) {
        return copy(reached, since, referral, endorsedOn, interviews, outcome, project, life);
    }

    /** A project in force keeps standing, whatever is found since; so does its draft, but not for who cannot work. */
    CaseDocument assessed(Assessment outcome) {
        CaseState next = CaseState.ASSESSED;
        if (project != null && project.sharedOn() != null) {
            next = CaseState.PROJECT_SHARED;
        } else if (outcome.suitability() == Suitability.UNSUITABLE) {
            next = CaseState.UNSUITABLE;
        } else if (project != null) {
            next = CaseState.PROJECT_DRAFTED;
        }
        CaseDocument known = with(outcome);
        return project != null && next == reached ? known : known.at(next, outcome.completedOn());
    }

    CaseDocument with(@Nullable CaseProject current) {
        return copy(reached, since, referral, endorsedOn, interviews, assessment, current, life);
    }

    CaseDocument with(CaseReferral now) {
        return copy(reached, since, now, endorsedOn, interviews, assessment, project, life);
    }

    /** Something came that holds it up or ends it, or is over. */
    CaseDocument with(CaseLife now, LocalDate date) {
        LocalDate from = now.over(reached) == state ? since : date;
        return copy(reached, from, referral, endorsedOn, interviews, assessment, project, now);
    }

    /** The same without health details. */
    public CaseDocument withoutHealth() {
        return copy(
                reached,
                since,
                referral.withoutHealth(),
                endorsedOn,
                interviews,
                assessment == null ? null : assessment.withoutHealth(),
                project == null ? null : project.withoutHealth(),
                life.withoutHealth());
    }

    private CaseDocument copy(
            CaseState far,
            LocalDate from,
            CaseReferral referred,
            @Nullable LocalDate forwarded,
            List<Interview> held,
            @Nullable Assessment outcome,
            @Nullable CaseProject drafted,
            CaseLife now) {
        return new CaseDocument(
                caseId,
                personId,
                ambito,
                municipality,
                now.over(far),
                far,
                from,
                referred,
                forwarded,
                held,
                outcome,
                drafted,
                operator,
                operatorName,
                assignedOn,
                now,
                standIn);
    }

    /** Another municipality has it. */
    CaseDocument in(String another) {
        return new CaseDocument(
                caseId,
                personId,
                ambito,
                another,
                state,
                reached,
                since,
                referral,
                endorsedOn,
                interviews,
                assessment,
                project,
                operator,
                operatorName,
                assignedOn,
                life,
                standIn);
    }

    CaseDocument assigned(String user, String name, LocalDate date) {
        return followed(user, name, date, null);
    }

    CaseDocument with(StandIn another) {
        return followed(operator, operatorName, assignedOn, another);
    }

    private CaseDocument followed(
            @Nullable String user, @Nullable String name, @Nullable LocalDate date, @Nullable StandIn another) {
        return new CaseDocument(
                caseId,
                personId,
                ambito,
                municipality,
                state,
                reached,
                since,
                referral,
                endorsedOn,
                interviews,
                assessment,
                project,
                user,
                name,
                date,
                life,
                another);
    }
}
