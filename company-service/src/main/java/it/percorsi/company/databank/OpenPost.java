package it.percorsi.company.databank;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Open a post at a company (R38).
 *
 * @param companyId the company
 * @param postId the new post
 * @param tasks work to be done
 * @param seats how many people at once
 * @param weeklyHours hours a week
 * @param instruments instruments accepted for it
 * @param aimedAtHiring whether hiring is meant to follow (R12, R16)
 * @param openedOn date
 */
public record OpenPost(
        @TargetAggregateIdentifier String companyId,
        String postId,
        List<String> tasks,
        int seats,
        int weeklyHours,
        List<Instrument> instruments,
        boolean aimedAtHiring,
        LocalDate openedOn) {
    /** Lists are kept as they are given, never to change. */
    public OpenPost {
        tasks = List.copyOf(tasks);
        instruments = List.copyOf(instruments);
    }
}
