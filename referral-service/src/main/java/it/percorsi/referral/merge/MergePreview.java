package it.percorsi.referral.merge;

import it.percorsi.events.codes.PersonField;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.PersonCard;
import java.util.List;

/**
 * What making two records one would do, or taking it back. Nothing is changed by asking.
 *
 * @param stays the record that stays
 * @param goes the record that gives way to it
 * @param fields what both say, field by field
 * @param warnings what to look at before, as codes: {@code two-placements}, {@code other-code}, {@code other-birth}
 * @param against what stands against it; empty when nothing does
 */
public record MergePreview(Side stays, Side goes, List<Line> fields, List<String> warnings, List<RefusalText> against) {

    /**
     * One record.
     *
     * @param person who, as the record says it
     * @param cases cases that were opened under it, the latest first
     */
    public record Side(PersonCard person, List<CaseDocument> cases) {}

    /**
     * A field.
     *
     * @param field which
     * @param stays what the record that stays says
     * @param goes what the other one says
     */
    public record Line(PersonField field, String stays, String goes) {

        /** Whether the two say something else. */
        public boolean differs() {
            return !stays.equals(goes);
        }
    }

    /** Where the two differ. */
    public List<PersonField> differing() {
        return fields.stream().filter(Line::differs).map(Line::field).toList();
    }
}
