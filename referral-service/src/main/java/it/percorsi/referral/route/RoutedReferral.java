package it.percorsi.referral.route;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Priority;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come by its municipality of residence (R4).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param sendingService who evaluated the person and sent the referral
 * @param caseManager who answers for the person there today
 * @param category the category
 * @param referredOn when it was sent
 * @param asked how urgent the sender says it is
 * @param priority how urgent the municipality says it is; null while it has said nothing
 * @param endorsedOn when it was forwarded; null before
 * @param endorsedBy ISTAT code of the municipality that forwarded it; null before
 * @param over whether it was declined, or its case closed or given back
 */
@JsonIgnoreProperties(
        value = {"place", "withSisl"},
        allowGetters = true)
public record RoutedReferral(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String sendingService,
        String caseManager,
        Category category,
        LocalDate referredOn,
        Priority asked,
        @Nullable Priority priority,
        @Nullable LocalDate endorsedOn,
        @Nullable String endorsedBy,
        boolean over) {

    /** Its place among those that wait for the municipality, as one text to sort by; null when it does not wait. */
    @JsonProperty
    public @Nullable String place() {
        return endorsedOn != null || over
                ? null
                : (priority == Priority.HIGH ? 0 : 1) + "_" + referredOn + "_" + caseId;
    }

    /** Whether the service has it now. */
    @JsonProperty
    public boolean withSisl() {
        return endorsedOn != null && !over;
    }

    RoutedReferral prioritised(Priority now) {
        return copy(caseManager, now, endorsedOn, endorsedBy, over);
    }

    RoutedReferral managed(String by) {
        return copy(by, priority, endorsedOn, endorsedBy, over);
    }

    /** The municipality that took it over gives it an order of its own. */
    RoutedReferral in(String another) {
        return new RoutedReferral(
                caseId,
                personId,
                ambito,
                another,
                sendingService,
                caseManager,
                category,
                referredOn,
                asked,
                null,
                endorsedOn,
                endorsedBy,
                over);
    }

    RoutedReferral endorsed(LocalDate on) {
        return copy(caseManager, priority, on, municipality, over);
    }

    RoutedReferral over(boolean now) {
        return copy(caseManager, priority, endorsedOn, endorsedBy, now);
    }

    private RoutedReferral copy(
            String manager,
            @Nullable Priority said,
            @Nullable LocalDate forwardedOn,
            @Nullable String forwardedBy,
            boolean ended) {
        return new RoutedReferral(
                caseId,
                personId,
                ambito,
                municipality,
                sendingService,
                manager,
                category,
                referredOn,
                asked,
                said,
                forwardedOn,
                forwardedBy,
                ended);
    }
}
