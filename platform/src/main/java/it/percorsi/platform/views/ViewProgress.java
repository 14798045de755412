package it.percorsi.platform.views;

import java.util.List;

/** How far the views are behind what had happened when they were started. */
public final class ViewProgress {

    private final ViewRunner runner;

    ViewProgress(ViewRunner runner) {
        this.runner = runner;
    }

    /**
     * How far one view is.
     *
     * @param view its name
     * @param done events folded, of those counted
     * @param total events that there were at the start
     */
    public record Progress(String view, long done, long total) {

        /** Whether everything that there was at the start has been folded. */
        public boolean caughtUp() {
            return done >= total;
        }
    }

    /** Whether every view shows at least what had happened when the service was started. */
    public boolean allCaughtUp() {
        return runner.allCaughtUp();
    }

    /** View by view. */
    public List<Progress> all() {
        return runner.serving().stream().map(Feed::sinceBeginning).toList();
    }
}
