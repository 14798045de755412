package it.percorsi.referral.team;

import it.percorsi.events.casefile.TeamMember;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.CallTeam;
import it.percorsi.referral.casefile.SignTeamProgramme;
import it.percorsi.referral.casefile.WriteTeamProgramme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people and systems send about the équipe of a case (R42); pages and API share these. */
final class TeamSteps {

    private static final int NAME = 120;
    private static final int TEXT = 4000;

    private TeamSteps() {}

    /** The case needs one. */
    record Call(
            @NotNull InclusionScheme scheme,
            @NotNull @PastOrPresent LocalDate calledOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new CallTeam(caseId, scheme, calledOn);
        }
    }

    /** A member. */
    record Member(
            @NotNull TeamParty party,
            @NotBlank @Size(max = NAME) String name,
            @NotBlank @Size(max = NAME) String office) {}

    /** Members, profile and programme. */
    record Programme(
            @NotNull @Size(max = 10) List<@NotNull @Valid Member> members,
            @NotBlank @Size(max = TEXT) String profile,
            @NotBlank @Size(max = TEXT) String programme,
            @NotNull @PastOrPresent LocalDate writtenOn)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new WriteTeamProgramme(
                    caseId,
                    members.stream()
                            .map(member -> new TeamMember(
                                    member.party(),
                                    member.name().strip(),
                                    member.office().strip()))
                            .toList(),
                    profile.strip(),
                    programme.strip(),
                    writtenOn);
        }
    }

    /** The same on one form; a service without a name has no member yet. */
    record ProgrammeForm(
            @Nullable @Size(max = NAME) String jobCentreName,
            @Nullable @Size(max = NAME) String jobCentreOffice,
            @Nullable @Size(max = NAME) String healthName,
            @Nullable @Size(max = NAME) String healthOffice,
            @Nullable @Size(max = NAME) String socialServiceName,
            @Nullable @Size(max = NAME) String socialServiceOffice,
            @NotBlank @Size(max = TEXT) String profile,
            @NotBlank @Size(max = TEXT) String programme,
            @NotNull @PastOrPresent LocalDate writtenOn) {

        Programme step() {
            return new Programme(
                    Stream.of(
                                    new Member(TeamParty.JOB_CENTRE, text(jobCentreName), text(jobCentreOffice)),
                                    new Member(TeamParty.HEALTH, text(healthName), text(healthOffice)),
                                    new Member(
                                            TeamParty.SOCIAL_SERVICE,
                                            text(socialServiceName),
                                            text(socialServiceOffice)))
                            .filter(member -> !member.name().isEmpty())
                            .toList(),
                    profile,
                    programme,
                    writtenOn);
        }

        private static String text(@Nullable String field) {
            return field == null ? "" : field.strip();
        }
    }

    /** Somebody signs. */
    record Signature(
            @NotNull TeamParty party,
            @NotNull @PastOrPresent LocalDate signedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new SignTeamProgramme(caseId, party, signedOn);
        }
    }
}
