package it.percorsi.referral.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about erasure need to know of a case. Ids and dates only, nothing personal.
 *
 * @param caseId the case
 * @param personId the person
 * @param municipality ISTAT code of the municipality, which is the data controller
 * @param lastActivity business date of the latest event
 * @param beyondReferral whether more happened than a referral and its forwarding
 * @param ended whether the case came to an end: unsuitable, or its placement is over
 * @param running placements that were started and are not over
 * @param openMonths months of attendance counted for payment and not approved yet, as placement and month
 * @param placedUntil last day of the latest placement that is over; null while there is none
 * @param lastPayment date of the latest approved payment; null while there is none
 * @param planned whether a project was drafted, which a later assessment alone does not end
 */
public record CaseFacts(
        String caseId,
        String personId,
        String municipality,
        LocalDate lastActivity,
        boolean beyondReferral,
        boolean ended,
        List<String> running,
        List<String> openMonths,
        @Nullable LocalDate placedUntil,
        @Nullable LocalDate lastPayment,
        boolean planned) {

    /** Lists are kept as they are given. */
    public CaseFacts {
        running = List.copyOf(running);
        openMonths = List.copyOf(openMonths);
    }

    static CaseFacts referred(String caseId, String personId, String municipality, LocalDate on) {
        return new CaseFacts(caseId, personId, municipality, on, false, false, List.of(), List.of(), null, null, false);
    }

    /** Whether the service is still about this case: people met, no end, and not silent for so long. */
    public boolean open(LocalDate today, int silentMonths) {
        return beyondReferral && !ended && lastActivity.plusMonths(silentMonths).isAfter(today);
    }

    CaseFacts active(@Nullable LocalDate on, boolean further) {
        LocalDate latest = on == null ? lastActivity : later(lastActivity, on);
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                latest,
                beyondReferral || further,
                ended,
                running,
                openMonths,
                placedUntil,
                lastPayment,
                planned);
    }

    CaseFacts in(String another) {
        return new CaseFacts(
                caseId,
                personId,
                another,
                lastActivity,
                beyondReferral,
                ended,
                running,
                openMonths,
                placedUntil,
                lastPayment,
                planned);
    }

    CaseFacts ended(boolean now) {
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                lastActivity,
                beyondReferral,
                now,
                running,
                openMonths,
                placedUntil,
                lastPayment,
                planned);
    }

    CaseFacts planned(boolean now) {
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                lastActivity,
                beyondReferral,
                ended,
                running,
                openMonths,
                placedUntil,
                lastPayment,
                now);
    }

    CaseFacts running(String placementId, boolean now) {
        return placed(with(running, placementId, now), !now, placedUntil);
    }

    CaseFacts over(String placementId, LocalDate on) {
        return placed(with(running, placementId, false), true, later(placedUntil, on));
    }

    private CaseFacts placed(List<String> now, boolean over, @Nullable LocalDate until) {
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                lastActivity,
                beyondReferral,
                over,
                now,
                openMonths,
                until,
                lastPayment,
                planned);
    }

    CaseFacts month(String month, boolean open) {
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                lastActivity,
                beyondReferral,
                ended,
                running,
                with(openMonths, month, open),
                placedUntil,
                lastPayment,
                planned);
    }

    CaseFacts paid(LocalDate on) {
        return new CaseFacts(
                caseId,
                personId,
                municipality,
                lastActivity,
                beyondReferral,
                ended,
                running,
                openMonths,
                placedUntil,
                later(lastPayment, on),
                planned);
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate told) {
        return known == null || told.isAfter(known) ? told : known;
    }

    private static List<String> with(List<String> all, String one, boolean present) {
        List<String> next = new ArrayList<>(all);
        next.remove(one);
        if (present) {
            next.add(one);
        }
        return next;
    }
}
