package it.percorsi.placement.placement;

import static it.percorsi.events.codes.Instrument.BORSA_LAVORO;
import static it.percorsi.events.codes.Instrument.TIROCINIO;
import static it.percorsi.placement.placement.Refusals.expect;
import static it.percorsi.placement.placement.Story.BEFORE;
import static it.percorsi.placement.placement.Story.FIRST;
import static it.percorsi.placement.placement.Story.ID;
import static it.percorsi.placement.placement.Story.LAST;
import static it.percorsi.placement.placement.Story.authorised;
import static it.percorsi.placement.placement.Story.completed;
import static it.percorsi.placement.placement.Story.fixture;
import static it.percorsi.placement.placement.Story.insured;
import static it.percorsi.placement.placement.Story.proposed;
import static it.percorsi.placement.placement.Story.ready;
import static it.percorsi.placement.placement.Story.signed;
import static it.percorsi.placement.placement.Story.started;
import static it.percorsi.placement.placement.Story.startedOn;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartTest {

    @Test
    void R22_theMunicipalityAuthorises() {
        fixture(TIROCINIO)
                .given(proposed(TIROCINIO))
                .when(new AuthorisePlacement(ID, "Fondo comunale 2026", BEFORE))
                .expectEvents(authorised(BEFORE));
    }

    @Test
    void R22_theMunicipalityAuthorisesOnce() {
        expect(
                fixture(TIROCINIO)
                        .given(proposed(TIROCINIO), authorised(BEFORE))
                        .when(new AuthorisePlacement(ID, "Altro fondo", BEFORE.plusDays(1))),
                409,
                "already-authorised",
                "R22");
    }

    @Test
    void R20_thePersonIsInsured() {
        fixture(TIROCINIO)
                .given(proposed(TIROCINIO))
                .when(new ActivateInsurance(ID, "Assicura", "P-77", FIRST, LAST, BEFORE))
                .expectEvents(insured(FIRST, LAST));
    }

    @Test
    void R20_aPolicyMayFollowWhileThePlacementRuns() {
        fixture(TIROCINIO)
                .given(started(TIROCINIO))
                .when(new ActivateInsurance(ID, "Assicura", "P-77", LAST, LAST.plusYears(1), FIRST))
                .expectEvents(insured(LAST, LAST.plusYears(1)));
    }

    @Test
    void aPolicyCoversDaysInTheirOrderAndOnlyWhatHasNotEnded() {
        expect(
                fixture(TIROCINIO)
                        .given(proposed(TIROCINIO))
                        .when(new ActivateInsurance(ID, "Assicura", "P-77", LAST, FIRST, BEFORE)),
                422,
                "period-reversed",
                null);
        expect(
                fixture(TIROCINIO)
                        .given(started(TIROCINIO, completed()))
                        .when(new ActivateInsurance(ID, "Assicura", "P-78", FIRST, LAST, LAST)),
                409,
                "placement-ended",
                null);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyPartySignsOnce(PlacementParty party) {
        SignAgreement signature = new SignAgreement(ID, party, SignatureManner.PAPER, BEFORE.plusDays(2));
        fixture(TIROCINIO).given(proposed(TIROCINIO)).when(signature).expectEvents(signed(party));
        expect(
                fixture(TIROCINIO).given(proposed(TIROCINIO), signed(party)).when(signature),
                409,
                "already-signed",
                null);
    }

    @Test
    void R22_startNeedsAuthorisationInsuranceAndSignatures() {
        expect(
                fixture(TIROCINIO).given(proposed(TIROCINIO)).when(new StartPlacement(ID, FIRST)),
                409,
                "start-incomplete",
                "R20, R22",
                "authorisation",
                "insurance",
                "signature-person",
                "signature-company",
                "signature-managing-body");
        expect(
                fixture(TIROCINIO)
                        .given(
                                proposed(TIROCINIO),
                                authorised(BEFORE),
                                insured(FIRST, LAST),
                                signed(PlacementParty.PERSON),
                                signed(PlacementParty.COMPANY))
                        .when(new StartPlacement(ID, FIRST)),
                409,
                "start-incomplete",
                "R20, R22",
                "signature-managing-body");
    }

    @Test
    void R20_theInsuranceMustCoverTheFirstDay() {
        List<Object> lateCover = new ArrayList<>(ready(TIROCINIO));
        lateCover.set(2, insured(FIRST.plusDays(1), LAST));
        expect(
                fixture(TIROCINIO).given(lateCover).when(new StartPlacement(ID, FIRST)),
                409,
                "start-incomplete",
                "R20, R22",
                "insurance");
        List<Object> endedCover = new ArrayList<>(ready(TIROCINIO));
        endedCover.set(2, insured(BEFORE, FIRST.minusDays(1)));
        expect(
                fixture(TIROCINIO).given(endedCover).when(new StartPlacement(ID, FIRST)),
                409,
                "start-incomplete",
                "R20, R22",
                "insurance");
    }

    @Test
    void R22_anAuthorisationOrSignatureAfterTheFirstDayComesTooLate() {
        expect(
                fixture(TIROCINIO)
                        .given(
                                proposed(TIROCINIO),
                                authorised(FIRST.plusDays(1)),
                                insured(BEFORE.minusDays(5), LAST),
                                signed(PlacementParty.PERSON),
                                signed(PlacementParty.COMPANY),
                                signed(PlacementParty.MANAGING_BODY))
                        .when(new StartPlacement(ID, BEFORE)),
                409,
                "start-incomplete",
                "R20, R22",
                "authorisation",
                "signature-person",
                "signature-company",
                "signature-managing-body");
    }

    @Test
    void R22_startsWhenNothingIsMissing() {
        fixture(TIROCINIO)
                .given(ready(TIROCINIO))
                .when(new StartPlacement(ID, FIRST))
                .expectEvents(startedOn(TIROCINIO, FIRST, LAST));
    }

    @Test
    void R14_onAnotherDayTheLengthAgreedStays() {
        LocalDate later = LocalDate.of(2026, 3, 9);
        fixture(BORSA_LAVORO)
                .given(ready(BORSA_LAVORO))
                .when(new StartPlacement(ID, later))
                .expectEvents(startedOn(BORSA_LAVORO, later, LocalDate.of(2026, 9, 8)));
    }

    @Test
    void R16_theConventionMustBeValidOnTheDayOfTheStart() {
        List<Object> events = new ArrayList<>(ready(BORSA_LAVORO));
        events.set(2, insured(FIRST, FIRST.plusYears(2)));
        expect(
                fixture(BORSA_LAVORO).given(events).when(new StartPlacement(ID, LocalDate.of(2027, 1, 4))),
                409,
                "convention-missing",
                "R16");
    }

    @Test
    void aPlacementStartsOnce() {
        expect(
                fixture(TIROCINIO).given(started(TIROCINIO)).when(new StartPlacement(ID, FIRST)),
                409,
                "already-started",
                null);
        expect(
                fixture(TIROCINIO).given(started(TIROCINIO, completed())).when(new StartPlacement(ID, FIRST)),
                409,
                "already-started",
                null);
    }
}
