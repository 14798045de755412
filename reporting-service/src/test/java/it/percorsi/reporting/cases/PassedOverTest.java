package it.percorsi.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.ProjectAgreedBy;
import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.reporting.Story;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that the reports pass over. */
class PassedOverTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-03");
    private final Story story = Story.of("c1", "015118", Category.PSYCHIATRIC);

    @Test
    void factsThatNoTableNeedsChangeNothing() {
        CaseDocument before = Folded.of(
                story.referred("2026-01-02", null).started("p1", "2026-03-02", Instrument.TIROCINIO, "2026-08-31"));
        CaseDocument after = Folded.of(story.tell(
                        "c1",
                        new ProjectAgreedBy(
                                "c1", "legnano", "015118", 1, ProjectParty.PERSON, SignatureManner.PAPER, DAY, null))
                .tell("p1", new PlacementAuthorised("p1", "c1", "legnano", "015118", "fondo 2026", DAY))
                .tell("p1", new InsuranceActivated("p1", "c1", "legnano", "015118", "INAIL", "1", DAY, DAY))
                .tell(
                        "p1",
                        new PlacementAgreementSigned(
                                "p1", "c1", "legnano", "015118", PlacementParty.COMPANY, SignatureManner.PAPER, DAY))
                .tell(
                        "p1",
                        new AttendanceMonthConfirmed(
                                "p1",
                                "c1",
                                "person",
                                "legnano",
                                "015118",
                                Instrument.TIROCINIO,
                                "Tutor",
                                YearMonth.parse("2026-03"),
                                20,
                                List.of(),
                                DAY))
                .tell(
                        "p1",
                        new StipendAgreed(
                                "p1",
                                "c1",
                                "person",
                                "legnano",
                                "015118",
                                Instrument.TIROCINIO,
                                "Tutor",
                                15000,
                                15000,
                                DAY)));

        assertThat(after.path()).isEqualTo(before.path());
        assertThat(after.placements()).isEqualTo(before.placements());
        assertThat(after.recordedAt()).isAfter(before.recordedAt());
    }

    @Test
    void daysOfAttendanceTouchNothing() {
        assertThat(touched(new AttendanceRecorded("p1", "c1", "legnano", "015118", DAY, AttendanceStatus.PRESENT, 240)))
                .isEmpty();
        assertThat(touched(new AttendanceCorrected(
                        "p1",
                        "c1",
                        "legnano",
                        "015118",
                        DAY,
                        AttendanceStatus.PRESENT,
                        240,
                        AttendanceStatus.ILLNESS,
                        0)))
                .isEmpty();
    }

    private List<String> touched(DomainEvent event) {
        RecordedEvent any = story.referred("2026-01-02", null).events().getFirst();
        return new CoprogettazioneCases()
                .touchedBy(new RecordedEvent("e", event, "p1", 9, any.recordedAt(), any.provenance(), 1));
    }
}
