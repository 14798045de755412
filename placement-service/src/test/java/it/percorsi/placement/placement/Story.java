package it.percorsi.placement.placement;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.placement.registers.KnownCompany;
import it.percorsi.placement.registers.KnownCompany.Convention;
import it.percorsi.placement.registers.KnownCompany.Post;
import it.percorsi.placement.registers.SharedProject;
import it.percorsi.placement.rulebook.RuleBook;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** A typical placement: Monday, Wednesday and Friday from 2 March to 1 September 2026. */
final class Story {

    static final String ID = "placement-1";
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST = LocalDate.of(2026, 9, 1);
    static final LocalDate BEFORE = LocalDate.of(2026, 2, 20);
    static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    static final RuleBook RULES = new RuleBook(
            "carta-ccs-1",
            new RuleBook.Tirocinio(6, 6),
            new RuleBook.BorsaLavoro(List.of(3, 6), 40),
            new RuleBook.Attendance(720));

    private Story() {}

    /** A fixture whose registers hold the project and the company of the story. */
    static AggregateTestFixture<Placement> fixture(Instrument instrument) {
        return fixture(new StoryFacts(project(instrument, Suitability.SUITABLE), company()));
    }

    static AggregateTestFixture<Placement> fixture(StoryFacts facts) {
        AggregateTestFixture<Placement> fixture = new AggregateTestFixture<>(Placement.class);
        fixture.registerInjectableResource(facts);
        fixture.registerInjectableResource(RULES);
        return fixture;
    }

    static SharedProject project(Instrument instrument, Suitability suitability) {
        return new SharedProject(
                "case-1", "person-1", "legnano", "015118", Category.PSYCHIATRIC, suitability, instrument, 20, 6);
    }

    static KnownCompany company() {
        List<Instrument> all = List.of(Instrument.TIROCINIO, Instrument.BORSA_LAVORO, Instrument.DIRECT_PLACEMENT);
        return new KnownCompany(
                "company-1",
                "Forno Verde",
                LegalForm.LIMITED_COMPANY,
                all,
                List.of(new Post("post-1", all)),
                List.of(new Convention(
                        ConventionKind.BORSA_LAVORO, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
    }

    static ProposePlacement proposal(Instrument instrument) {
        return proposal(instrument, FIRST, LAST, 20, "Anna Riva");
    }

    static ProposePlacement proposal(Instrument instrument, LocalDate first, LocalDate last, int hours, String tutor) {
        return new ProposePlacement(
                ID, "case-1", "company-1", "post-1", instrument, tutor, "Luca Neri", first, last, hours, DAYS, BEFORE);
    }

    static PlacementProposed proposed(Instrument instrument) {
        return new PlacementProposed(
                ID,
                "case-1",
                "person-1",
                "legnano",
                "015118",
                Category.PSYCHIATRIC,
                "company-1",
                "Forno Verde",
                "post-1",
                instrument,
                "Anna Riva",
                "Luca Neri",
                FIRST,
                LAST,
                20,
                DAYS,
                BEFORE);
    }

    static PlacementAuthorised authorised(LocalDate on) {
        return new PlacementAuthorised(ID, "case-1", "legnano", "015118", "Fondo comunale 2026", on);
    }

    static InsuranceActivated insured(LocalDate from, LocalDate to) {
        return new InsuranceActivated(ID, "case-1", "legnano", "015118", "Assicura", "P-77", from, to);
    }

    static PlacementAgreementSigned signed(PlacementParty party) {
        return new PlacementAgreementSigned(
                ID, "case-1", "legnano", "015118", party, SignatureManner.PAPER, BEFORE.plusDays(2));
    }

    /** Proposed, authorised, insured and signed by everybody. */
    static List<Object> ready(Instrument instrument) {
        List<Object> events = new ArrayList<>();
        events.add(proposed(instrument));
        events.add(authorised(BEFORE.plusDays(1)));
        events.add(insured(FIRST, LAST));
        for (PlacementParty party :
                List.of(PlacementParty.PERSON, PlacementParty.COMPANY, PlacementParty.MANAGING_BODY)) {
            events.add(signed(party));
        }
        return events;
    }

    static PlacementStarted startedOn(Instrument instrument, LocalDate first, LocalDate last) {
        return new PlacementStarted(
                ID,
                "case-1",
                "person-1",
                "legnano",
                "015118",
                Category.PSYCHIATRIC,
                "company-1",
                "Forno Verde",
                "post-1",
                instrument,
                "Anna Riva",
                first,
                last,
                20,
                DAYS);
    }

    static List<Object> started(Instrument instrument, Object... later) {
        List<Object> events = ready(instrument);
        events.add(startedOn(instrument, FIRST, LAST));
        events.addAll(List.of(later));
        return events;
    }

    static AttendanceRecorded recorded(LocalDate date, AttendanceStatus status, int minutes) {
        return new AttendanceRecorded(ID, "case-1", "legnano", "015118", date, status, minutes);
    }

    /** Started, with every working day of March recorded as present. */
    static List<Object> marchRecorded(Instrument instrument) {
        List<Object> events = started(instrument);
        LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 4, 1))
                .filter(day -> DAYS.contains(day.getDayOfWeek()))
                .forEach(day -> events.add(recorded(day, AttendanceStatus.PRESENT, 240)));
        return events;
    }

    static PlacementCompleted completed() {
        return new PlacementCompleted(ID, "case-1", "legnano", "015118", LAST, CompletionEvaluation.OBJECTIVES_MET);
    }

    static PlacementEndedEarly endedEarly(LocalDate on) {
        return new PlacementEndedEarly(
                ID, "case-1", "legnano", "015118", on, EarlyEndReason.OTHER_JOB, EndingParty.PERSON);
    }
}
