package it.percorsi.company.views.list;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.company.views.Cursor;
import it.percorsi.company.views.placements.SeatsTaken;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Searches the list of companies, by name. */
@Component
public class CompanyQueries {

    private static final int MOST_ROUNDS = 20;

    private final ViewReader<CompanyLine> lines;
    private final SeatsTaken seatsTaken;
    private final String ambito;

    CompanyQueries(Views views, CompanyLines lines, SeatsTaken seatsTaken, @Value("${percorsi.ambito}") String ambito) {
        this.lines = views.reader(lines);
        this.seatsTaken = seatsTaken;
        this.ambito = ambito;
    }

    /**
     * A company found.
     *
     * @param company the company
     * @param freeSeats seats that nobody occupies now
     */
    public record Found(CompanyLine company, int freeSeats) {}

    /**
     * A page of companies.
     *
     * @param companies in the order of their names
     * @param next cursor of the following page; null when this is the last
     */
    public record Page(List<Found> companies, @Nullable String next) {}

    /** At most {@code limit} companies, after a cursor ({@link Cursor}); null: from the first. */
    public Page search(CompanySearch search, @Nullable String after, int limit) {
        Bson filter = search.filter(ambito);
        String position = after == null ? "" : Cursor.read(after);
        List<Found> found = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<CompanyLine> batch = lines.list(
                    Filters.and(filter, Filters.gt("sortKey", position)), Sorts.ascending("sortKey"), limit + 1);
            Map<String, Integer> taken = seatsTaken.byCompany(
                    batch.stream().map(CompanyLine::companyId).toList());
            for (CompanyLine line : batch) {
                int free = Math.max(0, line.seats() - taken.getOrDefault(line.companyId(), 0));
                if (search.openPosts() && free == 0) {
                    position = line.sortKey();
                    continue;
                }
                if (found.size() == limit) {
                    return new Page(found, Cursor.write(position));
                }
                found.add(new Found(line, free));
                position = line.sortKey();
            }
            if (batch.size() <= limit) {
                return new Page(found, null);
            }
        }
        return new Page(found, Cursor.write(position));
    }

    /** How many companies match, whether their seats are taken or not. */
    public long count(CompanySearch search) {
        return lines.count(search.filter(ambito));
    }
}
