package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.CASE;
import static it.percorsi.referral.casefile.CaseFixture.DAY;
import static it.percorsi.referral.casefile.CaseFixture.HERE;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.referred;

import it.percorsi.events.casefile.MultidisciplinaryTeamCalled;
import it.percorsi.events.casefile.TeamMember;
import it.percorsi.events.casefile.TeamProgrammeSigned;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.InclusionScheme;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.platform.commands.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class TeamOfCaseTest {

    private static final TeamMember JOB_CENTRE = new TeamMember(TeamParty.JOB_CENTRE, "Dario Villa", "CPI Legnano");
    private static final TeamMember HEALTH = new TeamMember(TeamParty.HEALTH, "Marta Sala", "CPS Legnano");
    private static final TeamMember SOCIAL = new TeamMember(TeamParty.SOCIAL_SERVICE, "Anna Re", "Comune di Legnano");
    private static final List<TeamMember> ALL = List.of(JOB_CENTRE, HEALTH, SOCIAL);

    private static TestExecutor<CaseFile> given(Object... more) {
        List<Object> before = new ArrayList<>(List.of(referred(), endorsed()));
        before.addAll(Arrays.asList(more));
        return CaseFixture.fixture(person -> List.of()).given(before);
    }

    private static CallTeam call(int day) {
        return new CallTeam(CASE, InclusionScheme.GOL_CLUSTER_4, DAY.plusDays(day));
    }

    private static MultidisciplinaryTeamCalled called() {
        return new MultidisciplinaryTeamCalled(
                CASE, "person-1", "legnano", HERE, InclusionScheme.GOL_CLUSTER_4, DAY.plusDays(5));
    }

    private static WriteTeamProgramme write(int day, List<TeamMember> members) {
        return new WriteTeamProgramme(CASE, members, "Profilo", "Programma", DAY.plusDays(day));
    }

    private static TeamProgrammeWritten written(int version, int day, List<TeamMember> members) {
        return new TeamProgrammeWritten(
                CASE, "person-1", "legnano", HERE, version, members, "Profilo", "Programma", DAY.plusDays(day));
    }

    private static SignTeamProgramme sign(TeamParty party, int day) {
        return new SignTeamProgramme(CASE, party, DAY.plusDays(day));
    }

    private static TeamProgrammeSigned signed(int version, TeamParty party, int day) {
        return new TeamProgrammeSigned(CASE, "legnano", HERE, version, party, DAY.plusDays(day));
    }

    private static void refused(ResultValidator<CaseFile> result, String code) {
        result.expectException(Refused.class)
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith(code))
                .expectNoEvents();
    }

    @Test
    void R42_anEquipeIsCalledOnce() {
        given().when(call(5)).expectEvents(called());
        refused(given(called()).when(call(6)), "team-already-called (R42)");
        refused(given().when(call(-1)), "date-before-previous-step");
        refused(
                given().when(new CallTeam(CASE, InclusionScheme.UNKNOWN, DAY.plusDays(5))),
                "team-scheme-unknown (R42)");
        refused(given(CaseLifeFixture.closed(ClosureOutcome.OTHER)).when(call(50)), "case-closed");
    }

    @Test
    void R4_noEquipeIsCalledBeforeTheMunicipalityForwards() {
        refused(CaseFixture.fixture(person -> List.of()).given(referred()).when(call(5)), "not-endorsed (R4)");
        refused(given().when(call(2)), "date-before-previous-step");
        given().when(call(5)).expectEvents(called());
    }

    @Test
    void R42_eachServiceHasOneMemberWhoMayBeNamedLater() {
        refused(given().when(write(10, ALL)), "team-not-called (R42)");
        given(called()).when(write(10, List.of(HEALTH))).expectEvents(written(1, 10, List.of(HEALTH)));
        refused(given(called()).when(write(10, List.of(HEALTH, HEALTH))), "team-members-wrong (R42)");
        refused(
                given(called()).when(write(10, List.of(new TeamMember(TeamParty.PERSON, "Irene", "casa")))),
                "team-members-wrong (R42)");
        refused(given(called()).when(write(4, ALL)), "date-before-previous-step");
        refused(given(called(), CaseLifeFixture.suspended()).when(write(50, ALL)), "case-suspended");
    }

    @Test
    void R42_nobodySignsBeforeTheThreeServicesHaveAMember() {
        refused(given(called()).when(sign(TeamParty.PERSON, 12)), "team-not-written (R42)");
        refused(
                given(called(), written(1, 10, List.of(HEALTH))).when(sign(TeamParty.HEALTH, 12)),
                "team-incomplete (R42) [job-centre, social-service]");
    }

    @Test
    void R42_everyMemberAndThePersonSignOnce() {
        for (TeamParty party :
                List.of(TeamParty.JOB_CENTRE, TeamParty.HEALTH, TeamParty.SOCIAL_SERVICE, TeamParty.PERSON)) {
            given(called(), written(1, 10, ALL)).when(sign(party, 12)).expectEvents(signed(1, party, 12));
            refused(
                    given(called(), written(1, 10, ALL), signed(1, party, 12)).when(sign(party, 13)),
                    "team-already-signed (R42)");
        }
        refused(given(called(), written(1, 10, ALL)).when(sign(TeamParty.UNKNOWN, 12)), "team-party-unknown (R42)");
        refused(given(called(), written(1, 10, ALL)).when(sign(TeamParty.HEALTH, 9)), "date-before-previous-step");
    }

    @Test
    void R42_whatIsWrittenAnewHasToBeSignedAnew() {
        TestExecutor<CaseFile> rewritten =
                given(called(), written(1, 10, ALL), signed(1, TeamParty.HEALTH, 12), written(2, 20, ALL));
        rewritten.when(sign(TeamParty.HEALTH, 21)).expectEvents(signed(2, TeamParty.HEALTH, 21));
    }
}
