package it.percorsi.platform.views;

import it.percorsi.platform.eventstore.Positions;
import it.percorsi.platform.messaging.TopicEnds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Positions in a content of the document store that is gone. A store that forgets at every stop leaves some at every
 * start; where it keeps its content there is nothing to do, and another instance might still need them.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final Positions positions;
    private final TopicEnds ends;
    private final String groups;

    Leftovers(Positions positions, TopicEnds ends, String groups) {
        this.positions = positions;
        this.ends = ends;
        this.groups = groups;
    }

    void clear(String content) {
        positions.forgetThoseOfOthers("@" + content);
        try {
            ends.forgetThoseOfOthers(groups, "@" + content);
        } catch (IllegalStateException later) {
            // A group whose member was killed a moment ago cannot be removed yet: the next start does it.
            LOG.debug("Some groups are left", later);
        }
    }
}
