package it.percorsi.company.views.page;

import it.percorsi.company.views.placements.HeldState;
import it.percorsi.company.views.placements.SeatsTaken;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the page of one company. */
@Component
public class PageQueries {

    private final ViewReader<CompanyPage> pages;
    private final SeatsTaken seatsTaken;

    PageQueries(Views views, CompanyPages pages, SeatsTaken seatsTaken) {
        this.pages = views.reader(pages);
        this.seatsTaken = seatsTaken;
    }

    /**
     * A company now.
     *
     * @param page what is known of it
     * @param posts its posts with who is there
     * @param version its version, for an entity tag
     */
    public record Now(CompanyPage page, List<PostNow> posts, long version) {}

    /** The company; {@link NotFound} when there is none with this id. */
    public Now of(String companyId) {
        return of(
                companyId,
                seatsTaken.byPost(companyId, HeldState.RUNNING),
                seatsTaken.byPost(companyId, HeldState.PROPOSED));
    }

    /** The company without who is there: for a page, while the document store is away. */
    public Now alone(String companyId) {
        return of(companyId, Map.of(), Map.of());
    }

    private Now of(String companyId, Map<String, Integer> occupied, Map<String, Integer> proposed) {
        Seen<CompanyPage> seen = pages.findSeen(companyId).orElseThrow(() -> new NotFound("company", companyId));
        CompanyPage page = seen.body();
        if (page == null) {
            throw new NotFound("company", companyId);
        }
        List<PostNow> posts = page.posts().stream()
                .map(post -> PostNow.of(
                        post, occupied.getOrDefault(post.postId(), 0), proposed.getOrDefault(post.postId(), 0)))
                .toList();
        return new Now(page, posts, seen.lastOf(companyId));
    }
}
