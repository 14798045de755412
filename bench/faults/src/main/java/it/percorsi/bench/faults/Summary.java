package it.percorsi.bench.faults;

import it.percorsi.bench.faults.checks.Finding;
import it.percorsi.bench.faults.faults.Recoveries;
import java.util.List;
import java.util.Map;

/**
 * What a run showed.
 *
 * @param seed what it followed from
 * @param seconds how long things were broken
 * @param kills processes killed
 * @param faults faults by kind
 * @param selfEnded machines that ended by themselves, because another was away at their start
 * @param commands commands in figures
 * @param refusals refusals by code
 * @param outages what the clients met instead of answers, by kind
 * @param events events in figures
 * @param documents documents of views and entries of registers compared with a rebuild
 * @param chains entries of the chains that were verified
 * @param recovery times until things worked again, in milliseconds, by kind of fault
 * @param losses what is missing
 * @param doubles what is there twice
 * @param differences what does not agree
 * @param findings the first of them in words
 */
public record Summary(
        long seed,
        long seconds,
        int kills,
        Map<String, Integer> faults,
        Map<String, Integer> selfEnded,
        Commands commands,
        Map<String, Long> refusals,
        Map<String, Long> outages,
        Events events,
        long documents,
        Map<String, Long> chains,
        Map<String, Recoveries.Figures> recovery,
        long losses,
        long doubles,
        long differences,
        List<String> findings) {

    private static final int MOST_IN_WORDS = 200;

    /**
     * Commands.
     *
     * @param sent different ones
     * @param acknowledged of these
     * @param refused of these, for good
     * @param unanswered of these, for ever
     * @param repeated sent more than once
     */
    public record Commands(long sent, long acknowledged, long refused, long unanswered, long repeated) {}

    /**
     * Events.
     *
     * @param stored in all stores
     * @param publishedAgain how often one stood on its topic again
     * @param stipendsApproved months of money approved
     * @param centsApproved their sum, in euro cents
     */
    public record Events(long stored, long publishedAgain, long stipendsApproved, long centsApproved) {}

    static long count(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    static List<String> words(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_IN_WORDS)
                .map(finding -> finding.kind() + " " + finding.text())
                .toList();
    }

    /** Whether nothing was lost, doubled or different. */
    public boolean good() {
        return losses + doubles + differences == 0;
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("%nseed %d, %d s, %d processes killed%n".formatted(seed, seconds, kills));
        text.append("faults        %s%n".formatted(faults));
        text.append("ended alone   %s%n".formatted(selfEnded));
        text.append("commands      %s%n".formatted(commands));
        text.append("refusals      %s%n".formatted(refusals));
        text.append("outages met   %s%n".formatted(outages));
        text.append("events        %s%n".formatted(events));
        text.append("documents     %d compared with a rebuild%n".formatted(documents));
        text.append("chains        %s%n".formatted(chains));
        recovery.forEach((kind, figures) -> text.append("recovery      %-24s %3d times, median %6d ms, max %6d ms%n"
                .formatted(kind, figures.count(), figures.medianMilliseconds(), figures.maxMilliseconds())));
        findings.forEach(finding -> text.append(finding).append(System.lineSeparator()));
        text.append("losses %d, doubles %d, differences %d%n".formatted(losses, doubles, differences));
        return text.toString();
    }
}
