package it.percorsi.events.company;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * A company opened a post (R38).
 *
 * @param companyId the company
 * @param postId the post
 * @param ambito the ambito, for example {@code legnano}
 * @param companyName name of the company
 * @param tasks work to be done
 * @param seats how many people at once
 * @param weeklyHours hours a week
 * @param instruments instruments accepted for it
 * @param aimedAtHiring whether hiring is meant to follow
 * @param openedOn date
 */
public record PostOpened(
        String companyId,
        String postId,
        String ambito,
        String companyName,
        List<String> tasks,
        int seats,
        int weeklyHours,
        List<Instrument> instruments,
        boolean aimedAtHiring,
        LocalDate openedOn)
        implements CompanyEvent {

    /** Lists are kept as they are given, never to change. */
    public PostOpened {
        tasks = List.copyOf(tasks);
        instruments = List.copyOf(instruments);
    }
}
