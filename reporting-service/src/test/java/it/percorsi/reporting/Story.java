package it.percorsi.reporting;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ContractKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of one case, told step by step; dates are written {@code 2026-03-01}, months {@code 2026-03}. */
public final class Story {

    public static final String AMBITO = "legnano";
    private static final Provenance NOBODY = new Provenance("test", "operatore", "", "test", null);
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private final String caseId;
    private String municipality;
    private final Category category;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private StipendFacts stipends;
    private Instrument instrument = Instrument.TIROCINIO;

    private Story(String caseId, String municipality, Category category) {
        this.caseId = caseId;
        this.municipality = municipality;
        this.category = category;
        this.stipends = new StipendFacts(caseId, municipality);
    }

    public static Story of(String caseId, String municipality, Category category) {
        return new Story(caseId, municipality, category);
    }

    public Story referred(String on, @Nullable Instrument requested) {
        return tell(
                caseId,
                new ReferralSubmitted(
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        LocalDate.parse(on),
                        ReferralChannel.FORM,
                        "CPS Legnano",
                        "Case manager",
                        category,
                        null,
                        false,
                        Priority.NORMAL,
                        requested,
                        ""));
    }

    /** Another municipality takes the case over: what is told from now on names it, months that were confirmed before do not. */
    public Story transferred(String to, String movedOn, String acceptedOn) {
        String former = municipality;
        municipality = to;
        stipends = new StipendFacts(caseId, to);
        return tell(
                caseId,
                new CaseTransferred(
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        to,
                        former,
                        LocalDate.parse(movedOn),
                        LocalDate.parse(acceptedOn)));
    }

    public Story endorsed(String on) {
        return tell(caseId, new ReferralEndorsed(caseId, AMBITO, municipality, LocalDate.parse(on)));
    }

    public Story interviewed(String on) {
        return tell(
                caseId,
                new InterviewHeld(
                        caseId, AMBITO, municipality, InterviewKind.FIRST, LocalDate.parse(on), "Operatrice"));
    }

    public Story waiting(String since) {
        return tell(
                caseId,
                new WaitingListJoined(caseId, AMBITO, municipality, WaitingReason.NO_OPERATOR, LocalDate.parse(since)));
    }

    public Story waitedUntil(String on) {
        return tell(caseId, new WaitingListLeft(caseId, AMBITO, municipality, LocalDate.parse(on)));
    }

    public Story suspended(String since) {
        return tell(
                caseId,
                new CaseSuspended(caseId, AMBITO, municipality, SuspensionReason.HEALTH, LocalDate.parse(since), null));
    }

    public Story resumed(String on) {
        return tell(caseId, new CaseResumed(caseId, AMBITO, municipality, LocalDate.parse(on)));
    }

    public Story complex(String on) {
        return tell(
                caseId,
                new CaseFlaggedComplex(caseId, "person-" + caseId, AMBITO, municipality, "", LocalDate.parse(on)));
    }

    public Story closed(String on) {
        return tell(caseId, new CaseClosed(caseId, AMBITO, municipality, ClosureOutcome.GAVE_UP, LocalDate.parse(on)));
    }

    public Story reopened(String on) {
        return tell(
                caseId, new CaseReopened(caseId, "person-" + caseId, AMBITO, municipality, "", LocalDate.parse(on)));
    }

    public Story assessed(String on, Suitability outcome) {
        return tell(
                caseId,
                new AssessmentCompleted(
                        caseId, AMBITO, municipality, LocalDate.parse(on), outcome, 20, List.of(), "Operatrice"));
    }

    public Story drafted(String on, Instrument with) {
        return tell(
                caseId,
                new IndividualProjectDrafted(
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        1,
                        LocalDate.parse(on),
                        with,
                        List.of(),
                        20,
                        6,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        false));
    }

    public Story shared(String on, Instrument with) {
        return tell(
                caseId,
                new IndividualProjectShared(
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        1,
                        LocalDate.parse(on),
                        category,
                        Suitability.SUITABLE,
                        with,
                        20,
                        6));
    }

    public Story proposed(String placementId, String on, Instrument with, String startsOn, String endsOn) {
        instrument = with;
        return tell(
                placementId,
                new PlacementProposed(
                        placementId,
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        category,
                        "company",
                        "Ditta",
                        "post",
                        with,
                        "Tutor",
                        "Referente",
                        LocalDate.parse(startsOn),
                        LocalDate.parse(endsOn),
                        20,
                        List.of(),
                        LocalDate.parse(on)));
    }

    public Story started(String placementId, String on, Instrument with, String endsOn) {
        instrument = with;
        return tell(
                placementId,
                new PlacementStarted(
                        placementId,
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        category,
                        "company",
                        "Ditta",
                        "post",
                        with,
                        "Tutor",
                        LocalDate.parse(on),
                        LocalDate.parse(endsOn),
                        20,
                        List.of()));
    }

    public Story completed(String placementId, String on) {
        return tell(
                placementId,
                new PlacementCompleted(
                        placementId,
                        caseId,
                        AMBITO,
                        municipality,
                        LocalDate.parse(on),
                        CompletionEvaluation.OBJECTIVES_MET));
    }

    public Story endedEarly(String placementId, String on) {
        return tell(
                placementId,
                new PlacementEndedEarly(
                        placementId,
                        caseId,
                        AMBITO,
                        municipality,
                        LocalDate.parse(on),
                        EarlyEndReason.HEALTH,
                        EndingParty.PERSON));
    }

    public Story hired(String placementId, String on) {
        return tell(
                placementId,
                new PersonHired(
                        placementId,
                        caseId,
                        "person-" + caseId,
                        AMBITO,
                        municipality,
                        "company",
                        LocalDate.parse(on),
                        ContractKind.PERMANENT));
    }

    public Story counted(String placementId, String month) {
        return tell(StipendFacts.id(placementId, month), stipends.counted(placementId, month, instrument));
    }

    public Story computed(String placementId, String month) {
        return tell(StipendFacts.id(placementId, month), stipends.computed(placementId, month));
    }

    public Story reduced(String placementId, String month) {
        return tell(StipendFacts.id(placementId, month), stipends.reduced(placementId, month));
    }

    public Story leftWhole(String placementId, String month) {
        return tell(StipendFacts.id(placementId, month), stipends.leftWhole(placementId, month));
    }

    public Story approved(String placementId, String month, long cents) {
        return tell(StipendFacts.id(placementId, month), stipends.approved(placementId, month, cents));
    }

    /** Any other event, decided by the named aggregate. */
    public Story tell(String aggregateId, CaseEvent event) {
        long sequence = sequences.merge(aggregateId, 0L, (last, first) -> last + 1);
        events.add(new RecordedEvent(
                aggregateId + "-" + sequence,
                event,
                aggregateId,
                sequence,
                MIDNIGHT.plusSeconds(events.size()),
                NOBODY,
                events.size()));
        return this;
    }

    /** What was told so far, in order. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }
}
