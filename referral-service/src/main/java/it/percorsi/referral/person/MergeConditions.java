package it.percorsi.referral.person;

import it.percorsi.platform.commands.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When two records may become one, and when that may be undone. The same answers serve the decision and the preview of
 * it. A record that has given way has none below it, so that who stands for whom is always one step and never a circle.
 */
public final class MergeConditions {

    private MergeConditions() {}

    /** Everything that stands against merging; empty when nothing does. */
    public static List<Refused> againstMerging(MergeStanding stays, MergeStanding goes) {
        if (stays.personId().equals(goes.personId())) {
            return List.of(Refused.ever("merge-with-itself", null));
        }
        List<Refused> against = new ArrayList<>();
        addBothStand(stays, goes, against);
        if (!goes.merged().isEmpty()) {
            against.add(Refused.now("merge-survivor-stays", null));
        }
        addProceedings(Stream.of(stays, goes), against);
        return against;
    }

    /** Everything that stands against saying that two are two; empty when nothing does. */
    public static List<Refused> againstTellingApart(MergeStanding one, MergeStanding other) {
        if (one.personId().equals(other.personId())) {
            return List.of(Refused.ever("merge-with-itself", null));
        }
        List<Refused> against = new ArrayList<>();
        addBothStand(one, other, against);
        return against;
    }

    /** Both are of one ambito, and neither is erased nor has given way to another record. */
    private static void addBothStand(MergeStanding one, MergeStanding other, List<Refused> against) {
        if (!one.ambito().equals(other.ambito())) {
            against.add(Refused.ever("merge-across-ambiti", null));
        }
        if (one.erased() || other.erased()) {
            against.add(Refused.now("already-erased", null));
        }
        if (one.replaced() || other.replaced()) {
            against.add(Refused.now("person-merged", null));
        }
    }

    /** Everything that stands against undoing it; empty when nothing does. */
    public static List<Refused> againstUndoing(MergeStanding stays, String mergedId) {
        List<Refused> against = new ArrayList<>();
        if (stays.erased()) {
            against.add(Refused.now("already-erased", null));
        }
        if (!stays.merged().contains(mergedId)) {
            against.add(Refused.now("not-merged", null));
        }
        addProceedings(Stream.of(stays), against);
        return against;
    }

    /** A hold or a request to erase is about all that is known of the human being: nothing is added or taken away then. */
    private static void addProceedings(Stream<MergeStanding> persons, List<Refused> against) {
        List<MergeStanding> all = persons.toList();
        if (all.stream().anyMatch(MergeStanding::held)) {
            against.add(Refused.now("merge-on-hold", null));
        }
        if (all.stream().anyMatch(MergeStanding::erasureRequested)) {
            against.add(Refused.now("merge-erasure-requested", null));
        }
    }
}
