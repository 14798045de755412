package it.percorsi.reporting.suppression;

/** One figure of one row, or a total, that may come to be hidden. */
final class Cell {

    /** Above every figure, and yet so small that sums of them stay exact. */
    static final long WITHOUT_LIMIT = 1_000_000_000_000L;

    private final long value;
    private final String group;
    private final boolean small;
    private final long mostWhenSmall;
    private final long leastWhenOther;
    private boolean hidden;

    private Cell(long value, String group, boolean hidden, boolean small, long mostWhenSmall, long leastWhenOther) {
        this.value = value;
        this.group = group;
        this.hidden = hidden;
        this.small = small;
        this.mostWhenSmall = mostWhenSmall;
        this.leastWhenOther = leastWhenOther;
    }

    /** A number of people: it is told of a small one that it is small, of another hidden one that it is not. */
    static Cell ofPeople(long people, String group, int threshold) {
        boolean small = people > 0 && people < threshold;
        return new Cell(people, group, small, small, threshold - 1L, threshold);
    }

    /**
     * A total of people. That it is small is told only when it is one figure's: several figures, none of which is
     * nothing, with a small total would all be known to be one.
     */
    static Cell totalOfPeople(long people, String group, int threshold, boolean ofSeveral) {
        boolean small = people > 0 && people < threshold;
        return new Cell(people, group, small, small && !ofSeveral, threshold - 1L, 1);
    }

    /** An amount: nothing is told of a hidden one but that it is one. */
    static Cell ofMoney(long amount, long people, String group, int threshold) {
        boolean ofFew = people > 0 && people < threshold;
        return new Cell(amount, group, ofFew, ofFew, WITHOUT_LIMIT, 1);
    }

    long value() {
        return value;
    }

    /** The municipality that the figure is of; empty for the total of all. */
    String group() {
        return group;
    }

    /** Whether readers are told that it is small. */
    boolean isSmall() {
        return small;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean canBeHidden() {
        return !hidden && value > 0;
    }

    void hide() {
        hidden = true;
    }

    /** The least that a reader knows it to be, who knows the figures of one municipality anyway. */
    long least(String insider) {
        return isKnownTo(insider) ? value : small ? 1 : leastWhenOther;
    }

    /** The most that such a reader knows it to be. */
    long most(String insider) {
        return isKnownTo(insider) ? value : small ? mostWhenSmall : WITHOUT_LIMIT;
    }

    boolean isKnownTo(String insider) {
        return !hidden || (!group.isEmpty() && group.equals(insider));
    }
}
