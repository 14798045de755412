package it.percorsi.stipend.views.months;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Questions to the months of this installation's ambito. */
@Component
public final class Months {

    private static final int MOST_OF_A_CASE = 60;

    private final ViewReader<MonthlyStipend> reader;
    private final String ambito;

    Months(Views views, MonthsView view, @Value("${percorsi.ambito}") String ambito) {
        this.reader = views.reader(view);
        this.ambito = ambito;
    }

    /** One stipend. */
    public Optional<MonthlyStipend> find(String stipendId) {
        return reader.find(stipendId).filter(stipend -> stipend.ambito().equals(ambito));
    }

    /** One stipend with the version of the placement's money that it shows. */
    public Optional<Seen<MonthlyStipend>> findSeen(String stipendId) {
        return reader.findSeen(stipendId)
                .filter(seen -> seen.body() != null && seen.body().ambito().equals(ambito));
    }

    /**
     * One page of a month, in the order of the ids.
     *
     * @param month the month
     * @param municipality only those that it pays; null for all
     * @param state only these; null for all
     * @param after id of the last one seen; null for the first page
     * @param limit most of them
     */
    public Page page(
            YearMonth month,
            @Nullable String municipality,
            @Nullable StipendState state,
            @Nullable String after,
            int limit) {
        List<Bson> filters = new ArrayList<>(List.of(of(municipality), of(month)));
        if (state != null) {
            filters.add(Filters.eq("state", state.code()));
        }
        if (after != null) {
            filters.add(Filters.gt("stipendId", after));
        }
        List<MonthlyStipend> found = reader.list(Filters.and(filters), Sorts.ascending("stipendId"), limit + 1);
        return found.size() > limit
                ? new Page(found.subList(0, limit), found.get(limit - 1).stipendId())
                : new Page(found, null);
    }

    /** The sums of a month, of one municipality or of all; it grows with one ambito's placements only. */
    public MonthTotals totals(YearMonth month, @Nullable String municipality) {
        MonthTotals[] sums = {MonthTotals.NOTHING};
        reader.forEach(Filters.and(of(municipality), of(month)), stipend -> sums[0] = sums[0].plus(stipend));
        return sums[0];
    }

    /** The latest month that there is something of, in one municipality or in all. */
    public Optional<YearMonth> latest(@Nullable String municipality) {
        return reader.list(of(municipality), Sorts.descending("month"), 1).stream()
                .map(MonthlyStipend::month)
                .findFirst();
    }

    /** The latest months of a case, latest first. */
    public List<MonthlyStipend> ofCase(String caseId) {
        return reader.list(Filters.eq("caseId", caseId), Sorts.descending("month", "stipendId"), MOST_OF_A_CASE);
    }

    /** Every month of a placement, latest first. */
    public List<MonthlyStipend> ofPlacement(String caseId, String placementId) {
        List<MonthlyStipend> found = new ArrayList<>();
        reader.forEach(Filters.eq("caseId", caseId), stipend -> {
            if (stipend.placementId().equals(placementId)) {
                found.add(stipend);
            }
        });
        return found.reversed();
    }

    /** Waits until a stipend shows an own event. */
    public void await(String stipendId, String aggregateId, long sequence) {
        reader.await(stipendId, aggregateId, sequence);
    }

    private Bson of(@Nullable String municipality) {
        Bson ofAmbito = Filters.eq("ambito", ambito);
        return municipality == null ? ofAmbito : Filters.and(ofAmbito, Filters.eq("municipality", municipality));
    }

    private static Bson of(YearMonth month) {
        return Filters.eq("month", month.toString());
    }

    /**
     * Some stipends of a month.
     *
     * @param stipends in order
     * @param next where the next page begins; null on the last one
     */
    public record Page(
            List<MonthlyStipend> stipends, @Nullable String next) {}
}
