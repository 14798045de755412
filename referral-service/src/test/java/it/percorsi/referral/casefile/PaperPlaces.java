package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The paths of one programme as a list on paper keeps them. */
final class PaperPlaces implements FundedPlaces {

    private final LocalDate lastDay;
    private final int paths;
    private final Set<String> taken = new HashSet<>();

    PaperPlaces(LocalDate lastDay, int paths) {
        this.lastDay = lastDay;
        this.paths = paths;
    }

    @Override
    public void take(String ambito, String programmeId, String caseId, LocalDate day) {
        use(programmeId, caseId, day);
        if (taken.size() >= paths) {
            throw Refused.now("no-path-left", "R41");
        }
        taken.add(caseId);
    }

    @Override
    public void use(String programmeId, String caseId, LocalDate day) {
        if (!pays(programmeId, day)) {
            throw Refused.ever("day-outside-programme", "R41");
        }
    }

    @Override
    public boolean pays(String programmeId, LocalDate day) {
        return !day.isAfter(lastDay);
    }

    @Override
    public void giveBack(String programmeId, String caseId) {
        taken.remove(caseId);
    }

    void clear() {
        taken.clear();
    }

    boolean holds(String caseId) {
        return taken.contains(caseId);
    }
}
