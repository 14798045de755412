package it.percorsi.reporting.api;

import it.percorsi.reporting.history.CaseHistory;
import it.percorsi.reporting.history.HistoryVerification;
import it.percorsi.reporting.history.HistoryVerifier;
import it.percorsi.reporting.history.KeptEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of everything published, for auditors. */
@RestController
@RequestMapping("/api/v1/history")
final class HistoryApi {

    private static final int MOST = 500;

    private final CaseHistory cases;
    private final HistoryVerifier verifier;

    HistoryApi(CaseHistory cases, HistoryVerifier verifier) {
        this.cases = cases;
        this.verifier = verifier;
    }

    /**
     * A page of a case's history.
     *
     * @param next the {@code after} of the next page; null when this is the last
     */
    record Page(
            String caseId, List<KeptEvent> events, @Nullable Long next) {

        Page {
            events = List.copyOf(events);
        }
    }

    /** Recomputes every chain; takes as long as reading everything takes. */
    @GetMapping("/verification")
    HistoryVerification verification() {
        return verifier.verify();
    }

    /** The events of a case in order, from behind a position. */
    @GetMapping("/cases/{caseId}")
    Page events(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<KeptEvent> events = cases.page(caseId, after, most);
        return new Page(
                caseId, events, events.size() < most ? null : events.getLast().position());
    }
}
