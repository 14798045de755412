package it.percorsi.reporting.coprogettazione;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.cases.CaseDocument;
import it.percorsi.reporting.cases.PlacementInCase;
import it.percorsi.reporting.cases.Semester;
import it.percorsi.reporting.cases.StipendMonth;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts a semester's table (R35) in one pass over the cases. A case counts under the instrument of its first placement,
 * else of its project, else the one asked for; a placement and its money under its own. A placement that ended counts
 * once, in the semester of its last day, under what came of it in the end: a hiring that follows later is still the
 * outcome of that semester. What happened before a case went to another municipality stays under the former one, a month's
 * money under who paid it (R37): nothing is counted twice, and a past semester does not change.
 */
final class TableCount {

    private record Key(String municipality, Category category, Optional<Instrument> instrument) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::municipality)
            .thenComparing(Key::category)
            .thenComparing(key -> key.instrument().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    private final Semester semester;
    private final LocalDate asOf;
    private final Map<Key, Counts> rows = new TreeMap<>(ORDER);
    /** Placements that more than one municipality paid for in the semester, once for each but the first. */
    private long paidTwice;

    TableCount(Semester semester, LocalDate today) {
        this.semester = semester;
        this.asOf = today.isBefore(semester.to()) ? today : semester.to();
    }

    void add(CaseDocument one) {
        count(one, one.instrument(), one.path().referredOn(), Counts.ONE_REFERRAL);
        count(one, one.instrument(), one.path().takenInChargeOn(), Counts.ONE_TAKEN_IN_CHARGE);
        count(one, one.instrument(), one.path().sharedOn(), Counts.ONE_PROJECT_SHARED);
        for (PlacementInCase placement : one.placements()) {
            add(one, placement, Optional.ofNullable(placement.instrument()).or(one::instrument));
        }
    }

    private void add(CaseDocument one, PlacementInCase placement, Optional<Instrument> own) {
        count(one, own, placement.startedOn(), Counts.ONE_STARTED);
        if (placement.runningAtEndOf(asOf)) {
            count(new Key(one.municipalityOn(asOf), one.category(), own), Counts.ONE_RUNNING);
        }
        count(
                one,
                own,
                placement.lastDay(),
                switch (placement.outcome()) {
                    case HIRED -> Counts.ONE_HIRED;
                    case COMPLETED -> Counts.ONE_COMPLETED;
                    case ENDED_EARLY -> Counts.ONE_ENDED_EARLY;
                    case PROPOSED, RUNNING -> Counts.NOTHING;
                });
        Map<String, Long> approved = placement.stipends().stream()
                .filter(stipend -> stipend.approvedCents() > 0)
                .filter(stipend -> semester.contains(stipend.month().atDay(1)))
                .collect(groupingBy(StipendMonth::municipality, summingLong(StipendMonth::approvedCents)));
        approved.forEach((payer, cents) -> count(new Key(payer, one.category(), own), Counts.approved(cents)));
        paidTwice += Math.max(0, approved.size() - 1);
    }

    /** A figure stands under the municipality that had the case on its day. */
    private void count(CaseDocument one, Optional<Instrument> instrument, @Nullable LocalDate date, Counts what) {
        if (date != null && semester.contains(date)) {
            count(new Key(one.municipalityOn(date), one.category(), instrument), what);
        }
    }

    private void count(Key key, Counts what) {
        if (!what.equals(Counts.NOTHING)) {
            rows.merge(key, what, Counts::plus);
        }
    }

    CoprogettazioneTable table() {
        Map<String, List<Row>> byMunicipality = new TreeMap<>();
        rows.forEach((key, counts) -> byMunicipality
                .computeIfAbsent(key.municipality(), municipality -> new ArrayList<>())
                .add(new Row(key.category(), key.instrument().orElse(null), counts)));
        List<MunicipalityPart> parts = byMunicipality.entrySet().stream()
                .map(part -> new MunicipalityPart(part.getKey(), part.getValue(), total(part.getValue())))
                .toList();
        return new CoprogettazioneTable(
                semester,
                asOf,
                parts,
                parts.stream()
                        .map(MunicipalityPart::total)
                        .reduce(Counts.NOTHING, Counts::plus)
                        .withoutPaidTwice(paidTwice));
    }

    private static Counts total(List<Row> rows) {
        return rows.stream().map(Row::counts).reduce(Counts.NOTHING, Counts::plus);
    }
}
