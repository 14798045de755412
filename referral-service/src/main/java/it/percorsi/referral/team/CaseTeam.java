package it.percorsi.referral.team;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.TeamMember;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.platform.json.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The équipe of a case.
 *
 * @param caseId the case
 * @param personId the person
 * @param scheme what asks for it
 * @param calledOn since when
 * @param programme the current version; null before it is written
 */
public record CaseTeam(
        String caseId,
        String personId,
        InclusionScheme scheme,
        LocalDate calledOn,
        @Nullable Programme programme) {

    /** Members, profile and programme of one version, and who has signed it; no texts where they are not for the reader. */
    public record Programme(
            int version,
            List<TeamMember> members,
            @Personal @Nullable String profile,
            @Personal @Nullable String programme,
            LocalDate writtenOn,
            List<Signature> signatures) {

        /** The services that have no member yet. */
        public List<TeamParty> missingServices() {
            List<TeamParty> named = members.stream().map(TeamMember::party).toList();
            return Codes.known(TeamParty.class).stream()
                    .filter(party -> party != TeamParty.PERSON && !named.contains(party))
                    .toList();
        }

        /** Who has still to sign. */
        public List<TeamParty> missingSignatures() {
            List<TeamParty> there = signatures.stream().map(Signature::party).toList();
            return Codes.known(TeamParty.class).stream()
                    .filter(party -> !there.contains(party))
                    .toList();
        }

        private Programme signed(TeamProgrammeSigned e) {
            List<Signature> all = new ArrayList<>(signatures);
            all.add(new Signature(e.party(), e.signedOn()));
            return new Programme(version, members, profile, programme, writtenOn, all);
        }
    }

    /** Somebody signed. */
    public record Signature(TeamParty party, LocalDate signedOn) {}

    CaseTeam written(TeamProgrammeWritten e) {
        return with(new Programme(e.teamVersion(), e.members(), e.profile(), e.programme(), e.writtenOn(), List.of()));
    }

    CaseTeam signed(TeamProgrammeSigned e) {
        return programme == null ? this : with(programme.signed(e));
    }

    CaseTeam withoutHealth() {
        return programme == null
                ? this
                : with(new Programme(
                        programme.version, programme.members, null, null, programme.writtenOn, programme.signatures));
    }

    private CaseTeam with(Programme now) {
        return new CaseTeam(caseId, personId, scheme, calledOn, now);
    }
}
