package it.percorsi.bench.throughput;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.stipend.AttendanceMonthCounted;
import it.percorsi.events.stipend.StipendApproved;
import it.percorsi.events.stipend.StipendComputed;
import it.percorsi.events.stipend.StipendLine;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The life of one case, made from its number alone: referred on some day of the last three years, and as far on as that
 * day allows.
 */
final class Life {

    private static final List<String> LEGNANO = List.of("015118", "015046", "015072", "015099", "015041");
    private static final int DAYS = 3 * 365;

    private final String ambito;
    private final String municipality;
    private final String caseId;
    private final String personId;
    private final String placementId;
    private final int number;
    private final LocalDate today;
    private final LocalDate referredOn;
    private final Category category;

    Life(String ambito, int number, LocalDate today) {
        this.ambito = ambito;
        this.number = number;
        this.today = today;
        this.caseId = id("case");
        this.personId = id("person");
        this.placementId = id("placement");
        this.municipality = ambito.equals("legnano")
                ? LEGNANO.get(number % LEGNANO.size())
                : "9" + String.format("%05d", Math.floorMod(ambito.hashCode(), 10_000) * 10 + number % 10);
        this.referredOn = today.minusDays(Math.floorMod(number * 7919L, DAYS));
        this.category = number % 3 == 0 ? Category.PSYCHIATRIC : Category.DISABILITY;
    }

    private String id(String what) {
        return UUID.nameUUIDFromBytes((ambito + "/" + number + "/" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String caseId() {
        return caseId;
    }

    String personId() {
        return personId;
    }

    String placementId() {
        return placementId;
    }

    /** The aggregate that decides on the placement's money. */
    String stipendsId() {
        return id("stipends");
    }

    List<DomainEvent> person() {
        return List.of(new PersonRegistered(
                personId,
                ambito,
                "Bianchi" + number,
                "Laura",
                "BNCLRA98R51G324Z",
                "F",
                LocalDate.of(1998, 10, 11),
                "Parabiago",
                municipality,
                "via Gornati 89",
                "3347795038"));
    }

    List<CaseEvent> caseFile() {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ReferralSubmitted(
                caseId,
                personId,
                ambito,
                municipality,
                referredOn,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                category,
                null,
                false,
                Priority.NORMAL,
                Instrument.TIROCINIO,
                "Misura"));
        add(events, 7, new ReferralEndorsed(caseId, ambito, municipality, referredOn.plusDays(7)));
        add(
                events,
                20,
                new InterviewHeld(caseId, ambito, municipality, InterviewKind.FIRST, referredOn.plusDays(20), "Sara"));
        add(
                events,
                40,
                new AssessmentCompleted(
                        caseId,
                        ambito,
                        municipality,
                        referredOn.plusDays(40),
                        Suitability.SUITABLE,
                        20,
                        List.of(),
                        "Sara"));
        add(
                events,
                50,
                new IndividualProjectDrafted(
                        caseId,
                        personId,
                        ambito,
                        municipality,
                        1,
                        referredOn.plusDays(50),
                        Instrument.TIROCINIO,
                        List.of("Autonomia"),
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
        add(
                events,
                60,
                new IndividualProjectShared(
                        caseId,
                        personId,
                        ambito,
                        municipality,
                        1,
                        referredOn.plusDays(60),
                        category,
                        Suitability.SUITABLE,
                        Instrument.TIROCINIO,
                        20,
                        6));
        return events;
    }

    private void add(List<CaseEvent> events, int days, CaseEvent event) {
        if (!referredOn.plusDays(days).isAfter(today)) {
            events.add(event);
        }
    }

    /** A placement of half a year that begins three months after the referral. */
    List<CaseEvent> placement() {
        LocalDate startsOn = referredOn.plusDays(90);
        if (startsOn.isAfter(today)) {
            return List.of();
        }
        List<DayOfWeek> week = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
        return List.of(
                new PlacementProposed(
                        placementId,
                        caseId,
                        personId,
                        ambito,
                        municipality,
                        category,
                        "company-" + number % 50,
                        "Ditta",
                        "post",
                        Instrument.TIROCINIO,
                        "Sara",
                        "Referente",
                        startsOn,
                        startsOn.plusDays(180),
                        20,
                        week,
                        startsOn.minusDays(10)),
                new PlacementStarted(
                        placementId,
                        caseId,
                        personId,
                        ambito,
                        municipality,
                        category,
                        "company-" + number % 50,
                        "Ditta",
                        "post",
                        Instrument.TIROCINIO,
                        "Sara",
                        startsOn,
                        startsOn.plusDays(180),
                        20,
                        week));
    }

    /** The months of the placement that are over: counted, computed, and all but the last approved. */
    List<CaseEvent> stipends() {
        List<CaseEvent> events = new ArrayList<>();
        LocalDate startsOn = referredOn.plusDays(90);
        YearMonth last = YearMonth.from(today).minusMonths(1);
        for (int i = 0; i < 6; i++) {
            YearMonth month = YearMonth.from(startsOn).plusMonths(i);
            if (!month.isAfter(last)) {
                String stipendId = placementId + ":" + month;
                events.add(new AttendanceMonthCounted(
                        placementId,
                        stipendId,
                        caseId,
                        ambito,
                        municipality,
                        month,
                        Instrument.TIROCINIO,
                        "Sara",
                        13,
                        12,
                        1,
                        0));
                events.add(new StipendComputed(
                        placementId,
                        stipendId,
                        caseId,
                        ambito,
                        municipality,
                        month,
                        "Sara",
                        50_000,
                        13,
                        12,
                        1,
                        0,
                        0,
                        List.of(new StipendLine("full-month", 13, 50_000))));
                if (month.isBefore(last)) {
                    events.add(new StipendApproved(
                            placementId, stipendId, caseId, ambito, municipality, month, 50_000, month.atEndOfMonth()));
                }
            }
        }
        return events;
    }
}
