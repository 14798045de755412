package it.percorsi.stipend.web;

import it.percorsi.events.stipend.StipendLine;
import it.percorsi.stipend.views.months.Decision;
import it.percorsi.stipend.views.months.MonthlyStipend;
import java.util.ArrayList;
import java.util.List;

/** Every euro of a month, line by line: what the tutor decided takes the place of what was proposed. */
public final class Explanation {

    private static final String PROPOSAL = "unjustified-absence";
    private static final String TOTAL = "payable";

    private Explanation() {}

    /**
     * One line.
     *
     * @param code what it is, a text of its own on the page
     * @param days days it stands for; 0 when it stands for none
     * @param cents euro cents; negative when it takes away
     * @param total whether it is the sum of those above
     */
    public record Line(String code, int days, long cents, boolean total) {}

    /** The lines of a stipend; none while no amount is agreed. */
    public static List<Line> of(MonthlyStipend stipend) {
        List<Line> lines = new ArrayList<>();
        Decision decision = stipend.decision();
        for (StipendLine line : stipend.lines()) {
            if (line.code().equals(TOTAL)) {
                int justified = stipend.days().justified();
                if (justified > 0) {
                    lines.add(new Line("justified-absence", justified, 0, false));
                }
                if (decision != null) {
                    lines.add(decided(decision));
                }
                lines.add(new Line(decision == null ? TOTAL : "payable-decided", 0, stipend.payableCents(), true));
            } else if (decision == null || !line.code().equals(PROPOSAL)) {
                lines.add(new Line(line.code(), line.days(), line.cents(), false));
            }
        }
        return lines;
    }

    private static Line decided(Decision decision) {
        return new Line(
                decision.reductionCents() == 0 ? "left-whole" : "decided-reduction",
                0,
                -decision.reductionCents(),
                false);
    }
}
