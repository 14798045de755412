package it.percorsi.referral.programmes;

import it.percorsi.events.programme.ProgrammePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the form of a programme, as it was written or as the template offers it.
 *
 * @param name name of the phase; empty on a line that does not count
 * @param meetings how many meetings are due
 * @param hours how many hours are due
 * @param funded {@code true} or {@code false}
 */
record PhaseLine(String name, String meetings, String hours, String funded) {

    private static final int LEAST = 6;

    /** What the template offers, followed by empty lines. */
    static List<PhaseLine> of(List<ProgrammePhase> template) {
        return padded(template.stream()
                .map(phase -> new PhaseLine(
                        phase.name(),
                        String.valueOf(phase.meetings()),
                        String.valueOf(phase.hours()),
                        String.valueOf(phase.funded())))
                .toList());
    }

    /** What somebody wrote in a form that was refused. */
    static List<PhaseLine> written(Map<String, List<String>> fields) {
        List<PhaseLine> lines = new ArrayList<>();
        for (int i = 0; i < fields.getOrDefault("phaseName", List.of()).size(); i++) {
            lines.add(new PhaseLine(
                    value(fields, "phaseName", i),
                    value(fields, "phaseMeetings", i),
                    value(fields, "phaseHours", i),
                    value(fields, "phaseFunded", i)));
        }
        return padded(lines);
    }

    private static String value(Map<String, List<String>> fields, String name, int which) {
        List<String> values = fields.getOrDefault(name, List.of());
        return which < values.size() ? values.get(which) : "";
    }

    private static List<PhaseLine> padded(List<PhaseLine> lines) {
        List<PhaseLine> padded = new ArrayList<>(lines);
        while (padded.size() < LEAST) {
            padded.add(new PhaseLine("", "", "", "true"));
        }
        return padded;
    }
}
