package it.percorsi.referral.casefile;

import static it.percorsi.referral.casefile.CaseFixture.agree;
import static it.percorsi.referral.casefile.CaseFixture.agreed;
import static it.percorsi.referral.casefile.CaseFixture.assessed;
import static it.percorsi.referral.casefile.CaseFixture.draft;
import static it.percorsi.referral.casefile.CaseFixture.drafted;
import static it.percorsi.referral.casefile.CaseFixture.endorsed;
import static it.percorsi.referral.casefile.CaseFixture.given;
import static it.percorsi.referral.casefile.CaseFixture.interviewed;
import static it.percorsi.referral.casefile.CaseFixture.referred;
import static it.percorsi.referral.casefile.CaseFixture.refused;
import static it.percorsi.referral.casefile.CaseFixture.shared;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.Suitability;
import org.junit.jupiter.api.Test;

/** A project is shared when all who have to agree have agreed. */
class ProjectAgreementsTest {

    @Test
    void R19_everyRequiredPartyAgreesOnce() {
        refused(
                given(
                                referred(),
                                endorsed(),
                                interviewed(),
                                assessed(Suitability.SUITABLE),
                                drafted(1),
                                agreed(ProjectParty.PERSON))
                        .when(agree(ProjectParty.PERSON)),
                "already-agreed",
                "R19");
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1))
                        .when(agree(ProjectParty.FAMILY)),
                "party-not-required",
                "R19");
    }

    @Test
    void R19_aSecondDraftNeedsAllAgreementsAnew() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON))
                .when(draft(Instrument.TIROCINIO, 20))
                .expectEvents(drafted(2));
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        drafted(2))
                .when(agree(ProjectParty.PERSON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R19_aSharedProjectIsNotRewritten() {
        refused(
                given(referred(), endorsed(), interviewed(), assessed(Suitability.SUITABLE), drafted(1), shared())
                        .when(draft(Instrument.TIROCINIO, 20)),
                "project-already-shared",
                "R19");
    }

    @Test
    void R28_R29_theProjectIsSharedWhenAllHaveAgreed() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON),
                        agreed(ProjectParty.CASE_MANAGER),
                        agreed(ProjectParty.REFERRING_SERVICE))
                .when(agree(ProjectParty.TUTOR))
                .expectEvents(agreed(ProjectParty.TUTOR), shared());
    }

    @Test
    void theProjectIsSharedOnTheDayOfTheLatestAgreementInWhateverOrderTheyAreEntered() {
        given(
                        referred(),
                        endorsed(),
                        interviewed(),
                        assessed(Suitability.SUITABLE),
                        drafted(1),
                        agreed(ProjectParty.PERSON, 33),
                        agreed(ProjectParty.CASE_MANAGER, 40),
                        agreed(ProjectParty.REFERRING_SERVICE, 35))
                .when(agree(ProjectParty.TUTOR))
                .expectEvents(agreed(ProjectParty.TUTOR), shared(40));
    }
}
