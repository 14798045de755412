package it.percorsi.referral.views;

import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.WaitingOrder;

/** The place of a case in each order of the waiting list (R27), as one text to sort by. */
final class WaitingPlace {

    private static final String WAITING = "life.waiting.";

    private WaitingPlace() {}

    /** Where a case keeps its place in an order. */
    static String field(WaitingOrder order) {
        return WAITING
                + switch (order) {
                    case PRIORITY, UNKNOWN -> "place";
                    case REFERRAL_DAY -> "placeByDay";
                    case CATEGORY -> "placeByCategory";
                };
    }

    /** The place that a case has, or would have if it waited. */
    static String of(WaitingOrder order, CaseDocument document) {
        CaseReferral referral = document.referral();
        String byDay = referral.referredOn() + "_" + document.caseId();
        return switch (order) {
            case PRIORITY, UNKNOWN -> (referral.priority() == Priority.HIGH ? 0 : 1) + "_" + byDay;
            case REFERRAL_DAY -> byDay;
            case CATEGORY -> referral.category().code() + "_" + byDay;
        };
    }
}
