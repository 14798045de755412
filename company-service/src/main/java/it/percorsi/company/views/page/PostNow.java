package it.percorsi.company.views.page;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * A post with who is there now.
 *
 * @param postId the post
 * @param tasks work to be done
 * @param seats how many people at once
 * @param occupied seats taken by placements that go on
 * @param proposed placements proposed for it and not started
 * @param free seats that nobody occupies
 * @param weeklyHours hours a week
 * @param instruments instruments accepted
 * @param aimedAtHiring whether hiring is meant to follow
 * @param openedOn date
 */
public record PostNow(
        String postId,
        List<String> tasks,
        int seats,
        int occupied,
        int proposed,
        int free,
        int weeklyHours,
        List<Instrument> instruments,
        boolean aimedAtHiring,
        LocalDate openedOn) {

    static PostNow of(CompanyPage.Post post, int occupied, int proposed) {
        return new PostNow(
                post.postId(),
                post.tasks(),
                post.seats(),
                occupied,
                proposed,
                Math.max(0, post.seats() - occupied),
                post.weeklyHours(),
                post.instruments(),
                post.aimedAtHiring(),
                post.openedOn());
    }
}
