package it.percorsi.bench.faults.faults;

import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An endless sequence of faults that follows from its seed alone. */
final class FaultPlan {

    private static final int LONGEST_PAUSE = 20_000;
    private static final int LONGEST_ABSENCE = 5_000;

    private final Random chance;
    private final List<List<String>> services;
    private final int meanGapMilliseconds;

    /**
     * Begins anew.
     *
     * @param services the instances of each service
     * @param meanGapMilliseconds between one fault and the next
     */
    FaultPlan(long seed, List<List<String>> services, int meanGapMilliseconds) {
        this.chance = new Random(seed);
        this.services = services;
        this.meanGapMilliseconds = meanGapMilliseconds;
    }

    Fault next() {
        int lot = chance.nextInt(100);
        if (lot < 34) {
            return fault(FaultKind.KILL, "service", List.of(anyApplication()));
        } else if (lot < 42) {
            return fault(FaultKind.KILL, "both instances", both());
        } else if (lot < 62) {
            return fault(FaultKind.PAUSE, "service", List.of(anyApplication()));
        } else if (lot < 69) {
            return fault(FaultKind.RESTART, "service", List.of(anyApplication()));
        } else if (lot < 76) {
            return fault(FaultKind.KILL, Site.KAFKA, List.of(Site.KAFKA));
        } else if (lot < 81) {
            return fault(FaultKind.PAUSE, Site.KAFKA, List.of(Site.KAFKA));
        } else if (lot < 87) {
            return fault(FaultKind.KILL, Site.POSTGRES, List.of(Site.POSTGRES));
        } else if (lot < 90) {
            return fault(FaultKind.PAUSE, Site.POSTGRES, List.of(Site.POSTGRES));
        } else if (lot < 95) {
            return fault(FaultKind.KILL, Site.DOCUMENTS, List.of(Site.DOCUMENTS));
        } else if (lot < 97) {
            return fault(FaultKind.PAUSE, Site.DOCUMENTS, List.of(Site.DOCUMENTS));
        }
        return fault(FaultKind.KILL, "everything", everything());
    }

    private Fault fault(FaultKind kind, String group, List<String> targets) {
        long after = chance.nextInt(2 * meanGapMilliseconds);
        long lasts = kind == FaultKind.PAUSE
                ? 1_000 + chance.nextInt(LONGEST_PAUSE - 1_000)
                : chance.nextInt(LONGEST_ABSENCE);
        return new Fault(after, kind, group, targets, lasts);
    }

    private String anyApplication() {
        List<String> all = new ArrayList<>();
        services.forEach(all::addAll);
        all.add(Site.GATEWAY);
        return all.get(chance.nextInt(all.size()));
    }

    private List<String> both() {
        List<List<String>> twice =
                services.stream().filter(instances -> instances.size() > 1).toList();
        List<List<String>> candidates = twice.isEmpty() ? services : twice;
        return candidates.get(chance.nextInt(candidates.size()));
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>(List.of(Site.POSTGRES, Site.KAFKA, Site.DOCUMENTS));
        services.forEach(all::addAll);
        all.add(Site.GATEWAY);
        return all;
    }
}
