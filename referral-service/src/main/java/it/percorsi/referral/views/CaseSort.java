package it.percorsi.referral.views;

import com.mongodb.client.model.Sorts;
import it.percorsi.events.codes.Code;
import java.time.LocalDate;
import org.bson.conversions.Bson;

/** The orders of the work list: by a date, and by id among the cases of one day, so that no page repeats or skips one. */
public enum CaseSort implements Code {
    /** The latest referral first. */
    LATEST("latest", "referral.referredOn", false),
    /** The oldest referral first. */
    OLDEST("oldest", "referral.referredOn", true),
    /** First the case that has been longest where it stands. */
    LONGEST_IN_STATE("longest-in-state", "since", true),
    /** First the case that moved last. */
    LAST_MOVED("last-moved", "since", false);

    private final String code;
    private final String field;
    private final boolean ascending;

    CaseSort(String code, String field, boolean ascending) {
        this.code = code;
        this.field = field;
        this.ascending = ascending;
    }

    @Override
    public String code() {
        return code;
    }

    String field() {
        return field;
    }

    boolean ascending() {
        return ascending;
    }

    /** The date by which a case takes its place. */
    LocalDate dateOf(CaseDocument document) {
        return field.equals("since") ? document.since() : document.referral().referredOn();
    }

    Bson order() {
        return ascending ? Sorts.ascending(field, "caseId") : Sorts.descending(field, "caseId");
    }
}
