package it.percorsi.referral.disadvantage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.Personal;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.DisadvantageStated;
import it.percorsi.events.casefile.DisadvantageStatementWithdrawn;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.SpecialistCareEnded;
import it.percorsi.events.casefile.SpecialistCareResumed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person counts as disadvantaged under L.381/91, as it follows from the events of a case (R9). The case
 * decides by it and the page shows it: it is one.
 *
 * @param ground why, or why not
 * @param since since when that holds
 * @param service who follows the person, or did last; null where nobody was named
 * @param reason what was stated; null where nothing was, and where it is not for the reader
 */
@JsonIgnoreProperties(value = "counts", allowGetters = true)
public record Disadvantage(
        DisadvantageGround ground,
        LocalDate since,
        @Nullable String service,
        @Personal @Nullable String reason) {

    /** Whether the person counts. */
    @JsonProperty
    public boolean counts() {
        return ground == DisadvantageGround.FOLLOWED || ground == DisadvantageGround.STATED;
    }

    /** What follows from a further event; null for a category about which R9 says nothing. */
    public static @Nullable Disadvantage after(@Nullable Disadvantage before, CaseFileEvent event) {
        if (event instanceof ReferralSubmitted referral) {
            return referred(referral);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case SpecialistCareEnded e ->
                new Disadvantage(DisadvantageGround.CARE_ENDED, e.endedOn(), e.service(), null);
            case SpecialistCareResumed e ->
                new Disadvantage(DisadvantageGround.FOLLOWED, e.resumedOn(), e.service(), null);
            case DisadvantageStated e -> new Disadvantage(DisadvantageGround.STATED, e.statedOn(), null, e.reason());
            case DisadvantageStatementWithdrawn e ->
                new Disadvantage(DisadvantageGround.NOT_STATED, e.withdrawnOn(), null, null);
            default -> before;
        };
    }

    /** Who sent the referral follows the person, if it is a service that can. */
    private static @Nullable Disadvantage referred(ReferralSubmitted e) {
        return switch (DisadvantagedCategory.of(e.category())) {
            case WHILE_FOLLOWED -> {
                boolean followed = SpecialistService.is(e.sendingService());
                yield new Disadvantage(
                        followed ? DisadvantageGround.FOLLOWED : DisadvantageGround.NOT_FOLLOWED,
                        e.referredOn(),
                        followed ? e.sendingService() : null,
                        null);
            }
            case WHEN_STATED -> new Disadvantage(DisadvantageGround.NOT_STATED, e.referredOn(), null, null);
            case OTHER -> null;
        };
    }

    /** The same without what only those may read who read health details. */
    public Disadvantage withoutReason() {
        return new Disadvantage(ground, since, service, null);
    }
}
