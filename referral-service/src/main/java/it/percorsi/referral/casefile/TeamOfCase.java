package it.percorsi.referral.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.MultidisciplinaryTeamCalled;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.TeamMember;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * R42: where GOL cluster 4 or LR 14/2015 asks for it, job centre, health and social service decide together. Goes beside
 * the path of the case and stops none of its steps.
 */
@SuppressWarnings("NullAway.Init") // the referral comes first
final class TeamOfCase {

    private static final List<TeamParty> SERVICES =
            List.of(TeamParty.JOB_CENTRE, TeamParty.HEALTH, TeamParty.SOCIAL_SERVICE);

    private ReferralSubmitted referral;
    private final Standing standing;
    private @Nullable LocalDate calledOn;
    private @Nullable TeamProgrammeWritten current;
    private final Set<TeamParty> signed = EnumSet.noneOf(TeamParty.class);

    TeamOfCase(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void handle(CallTeam call) {
        standing.mustBeHere();
        if (calledOn != null) {
            throw Refused.now("team-already-called", "R42");
        }
        if (call.scheme() == InclusionScheme.UNKNOWN) {
            throw Refused.ever("team-scheme-unknown", "R42");
        }
        InOrder.mustNotPrecede(call.calledOn(), referral.referredOn());
        apply(new MultidisciplinaryTeamCalled(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                call.scheme(),
                call.calledOn()));
    }

    @CommandHandler
    void handle(WriteTeamProgramme programme) {
        standing.mustGoOn();
        if (calledOn == null) {
            throw Refused.now("team-not-called", "R42");
        }
        oneOfEachService(programme.members());
        standing.mustNotHaltOn(programme.writtenOn());
        InOrder.mustNotPrecede(programme.writtenOn(), current == null ? calledOn : current.writtenOn());
        apply(new TeamProgrammeWritten(
                referral.caseId(),
                referral.personId(),
                referral.ambito(),
                referral.municipality(),
                current == null ? 1 : current.teamVersion() + 1,
                programme.members(),
                programme.profile(),
                programme.programme(),
                programme.writtenOn()));
    }

    @CommandHandler
    void handle(SignTeamProgramme signature) {
        standing.mustGoOn();
        TeamProgrammeWritten programme = mustBeComplete();
        if (signature.party() == TeamParty.UNKNOWN) {
            throw Refused.ever("team-party-unknown", "R42");
        }
        if (signed.contains(signature.party())) {
            throw Refused.now("team-already-signed", "R42");
        }
        standing.mustNotHaltOn(signature.signedOn());
        InOrder.mustNotPrecede(signature.signedOn(), programme.writtenOn());
        apply(new TeamProgrammeSigned(
                referral.caseId(),
                referral.ambito(),
                referral.municipality(),
                programme.teamVersion(),
                signature.party(),
                signature.signedOn()));
    }

    /** Nobody signs before all three services have a member who will. */
    private TeamProgrammeWritten mustBeComplete() {
        if (current == null) {
            throw Refused.now("team-not-written", "R42");
        }
        List<TeamParty> named =
                current.members().stream().map(TeamMember::party).toList();
        List<String> missing = SERVICES.stream()
                .filter(service -> !named.contains(service))
                .map(TeamParty::code)
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.now("team-incomplete", "R42").because(missing);
        }
        return current;
    }

    private static void oneOfEachService(List<TeamMember> members) {
        Stream<TeamParty> parties = members.stream().map(TeamMember::party);
        if (parties.distinct().filter(SERVICES::contains).count() != members.size()) {
            throw Refused.ever("team-members-wrong", "R42");
        }
    }

    @EventSourcingHandler
    void on(CaseFileEvent event) {
        referral = Residence.after(referral, event);
        switch (event) {
            case MultidisciplinaryTeamCalled e -> calledOn = e.calledOn();
            case TeamProgrammeWritten e -> {
                current = e;
                signed.clear();
            }
            case TeamProgrammeSigned e -> signed.add(e.party());
            default -> {}
        }
    }
}
