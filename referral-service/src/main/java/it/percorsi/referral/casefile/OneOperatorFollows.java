package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.platform.commands.Refused;
import org.jspecify.annotations.Nullable;

/** A case is followed by one operator; who takes it on takes it from nobody. */
final class OneOperatorFollows {

    private OneOperatorFollows() {}

    static void check(@Nullable OperatorAssigned follower, AssignOperator assignment) {
        if (follower == null) {
            return;
        }
        if (follower.operator().equals(assignment.operator())) {
            throw Refused.now("already-assigned", null).with(follower.operatorName());
        }
        if (assignment.onlyWhenFree()) {
            throw Refused.now("assigned-to-another", null).with(follower.operatorName());
        }
    }
}
