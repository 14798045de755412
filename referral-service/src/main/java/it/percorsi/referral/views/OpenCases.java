package it.percorsi.referral.views;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases of which something is still expected: up to their shared project, and its joint evaluations (R40). */
@Component
public class OpenCases {

    private static final int BATCH = 500;

    private static final List<CaseState> EXPECTED = List.of(
            CaseState.REFERRED,
            CaseState.ENDORSED,
            CaseState.WAITING,
            CaseState.SUSPENDED,
            CaseState.INTERVIEWED,
            CaseState.ASSESSED,
            CaseState.PROJECT_DRAFTED,
            CaseState.PROJECT_SHARED);

    private final ViewReader<CaseDocument> cases;

    OpenCases(Views views, Cases cases) {
        this.cases = views.reader(cases);
    }

    /** All of them, a few hundred at a time. */
    public void forEach(String ambito, Consumer<List<CaseDocument>> action) {
        EXPECTED.forEach(state -> inState(state, ambito, action));
    }

    /** How many are still to have their first interview, suspended ones left out. */
    public long beforeTheirFirstInterview(String ambito) {
        return cases.count(Filters.and(
                Filters.eq("ambito", ambito),
                Filters.in(
                        "state",
                        List.of(CaseState.REFERRED.code(), CaseState.ENDORSED.code(), CaseState.WAITING.code()))));
    }

    private void inState(CaseState state, String ambito, Consumer<List<CaseDocument>> action) {
        Bson all = Filters.and(Filters.eq("ambito", ambito), Filters.eq("state", state.code()));
        @Nullable Cursor after = null;
        List<CaseDocument> some;
        do {
            some = cases.list(
                    after == null ? all : Filters.and(all, after.condition()), CaseSort.OLDEST.order(), BATCH);
            if (!some.isEmpty()) {
                action.accept(some);
                after = Cursor.of(CaseSort.OLDEST, some.getLast());
            }
        } while (some.size() == BATCH);
    }
}
