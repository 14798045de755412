package it.percorsi.reporting.coprogettazione;

import org.jspecify.annotations.Nullable;

/**
 * A figure as it is shown.
 *
 * @param value the figure; null when it is hidden
 * @param small whether it is hidden because it is small; others are hidden so that those cannot be computed
 */
public record Figure(@Nullable Long value, boolean small) {

    /** A figure that everybody may see. */
    public static Figure shown(long value) {
        return new Figure(value, false);
    }

    /** A figure that is kept back. */
    public static Figure hidden(boolean small) {
        return new Figure(null, small);
    }

    /** Whether it is kept back. */
    public boolean isHidden() {
        return value == null;
    }

    /** Whether it is shown and nothing. */
    public boolean isNothing() {
        return value != null && value == 0;
    }
}
