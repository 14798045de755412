package it.percorsi.bench.throughput;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.Category;
import java.nio.charset.StandardCharsets;
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

    private final LocalDate today;
    private final LocalDate referredOn;
    private final String stipendsId;
    private final Facts facts;

    Life(String ambito, int number, LocalDate today) {
        this.today = today;
        this.referredOn = today.minusDays(Math.floorMod(number * 7919L, DAYS));
        this.stipendsId = id(ambito, number, "stipends");
        this.facts = new Facts(
                number,
                ambito,
                ambito.equals("legnano")
                        ? LEGNANO.get(number % LEGNANO.size())
                        : "9" + String.format("%05d", Math.floorMod(ambito.hashCode(), 10_000) * 10 + number % 10),
                id(ambito, number, "person"),
                id(ambito, number, "case"),
                id(ambito, number, "placement"),
                number % 3 == 0 ? Category.PSYCHIATRIC : Category.DISABILITY);
    }

    private static String id(String ambito, int number, String what) {
        return UUID.nameUUIDFromBytes((ambito + "/" + number + "/" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String caseId() {
        return facts.caseId();
    }

    String personId() {
        return facts.personId();
    }

    String placementId() {
        return facts.placementId();
    }

    /** The aggregate that decides on the placement's money. */
    String stipendsId() {
        return stipendsId;
    }

    List<DomainEvent> person() {
        return List.of(facts.registered());
    }

    List<CaseEvent> caseFile() {
        List<CaseEvent> events = new ArrayList<>();
        events.add(facts.submitted(referredOn));
        add(events, 7, facts.endorsed(referredOn.plusDays(7)));
        add(events, 20, facts.interviewed(referredOn.plusDays(20)));
        add(events, 40, facts.assessed(referredOn.plusDays(40)));
        add(events, 50, facts.drafted(referredOn.plusDays(50)));
        add(events, 60, facts.shared(referredOn.plusDays(60)));
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
        return List.of(facts.proposed(startsOn), facts.started(startsOn));
    }

    /** The months of the placement that are over: counted, computed, and all but the last approved. */
    List<CaseEvent> stipends() {
        List<CaseEvent> events = new ArrayList<>();
        LocalDate startsOn = referredOn.plusDays(90);
        YearMonth last = YearMonth.from(today).minusMonths(1);
        for (int i = 0; i < 6; i++) {
            YearMonth month = YearMonth.from(startsOn).plusMonths(i);
            if (!month.isAfter(last)) {
                events.add(facts.counted(month));
                events.add(facts.computed(month));
                if (month.isBefore(last)) {
                    events.add(facts.approved(month));
                }
            }
        }
        return events;
    }
}
