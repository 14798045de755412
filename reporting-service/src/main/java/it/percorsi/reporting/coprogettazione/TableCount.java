package it.percorsi.reporting.coprogettazione;

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
 * outcome of that semester.
 */
final class TableCount {

    private record Key(String municipality, Category category, Optional<Instrument> instrument) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::municipality)
            .thenComparing(Key::category)
            .thenComparing(key -> key.instrument().map(Enum::ordinal).orElse(Integer.MAX_VALUE));

    private final Semester semester;
    private final LocalDate asOf;
    private final Map<Key, Counts> rows = new TreeMap<>(ORDER);

    TableCount(Semester semester, LocalDate today) {
        this.semester = semester;
        this.asOf = today.isBefore(semester.to()) ? today : semester.to();
    }

    void add(CaseDocument one) {
        Key key = new Key(one.municipality(), one.category(), one.instrument());
        count(key, one.path().referredOn(), Counts.ONE_REFERRAL);
        count(key, one.path().takenInChargeOn(), Counts.ONE_TAKEN_IN_CHARGE);
        count(key, one.path().sharedOn(), Counts.ONE_PROJECT_SHARED);
        for (PlacementInCase placement : one.placements()) {
            Optional<Instrument> own = Optional.ofNullable(placement.instrument());
            add(new Key(one.municipality(), one.category(), own.or(one::instrument)), placement);
        }
    }

    private void add(Key key, PlacementInCase placement) {
        count(key, placement.startedOn(), Counts.ONE_STARTED);
        if (placement.runningAtEndOf(asOf)) {
            count(key, Counts.ONE_RUNNING);
        }
        count(
                key,
                placement.lastDay(),
                switch (placement.outcome()) {
                    case HIRED -> Counts.ONE_HIRED;
                    case COMPLETED -> Counts.ONE_COMPLETED;
                    case ENDED_EARLY -> Counts.ONE_ENDED_EARLY;
                    case PROPOSED, RUNNING -> Counts.NOTHING;
                });
        long approved = placement.stipends().stream()
                .filter(stipend -> semester.contains(stipend.month().atDay(1)))
                .mapToLong(StipendMonth::approvedCents)
                .sum();
        count(key, Counts.approved(approved));
    }

    private void count(Key key, @Nullable LocalDate date, Counts what) {
        if (date != null && semester.contains(date)) {
            count(key, what);
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
                parts.stream().map(MunicipalityPart::total).reduce(Counts.NOTHING, Counts::plus));
    }

    private static Counts total(List<Row> rows) {
        return rows.stream().map(Row::counts).reduce(Counts.NOTHING, Counts::plus);
    }
}
