package it.percorsi.bench.faults.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static List<Fault> first(int count, long seed) {
        FaultPlan plan = new FaultPlan(seed, List.of(List.of("company", "company-2"), List.of("stipend")), 4_000);
        List<Fault> faults = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            faults.add(plan.next());
        }
        return faults;
    }

    @Test
    void theSameSeedBreaksTheSame() {
        assertThat(first(100, 7)).isEqualTo(first(100, 7)).isNotEqualTo(first(100, 8));
    }

    @Test
    void everythingIsBrokenInTime() {
        List<Fault> faults = first(500, 7);
        assertThat(faults).flatExtracting(Fault::targets).contains("company", "company-2", "stipend", Site.GATEWAY);
        assertThat(faults)
                .extracting(Fault::label)
                .contains(
                        "kill service",
                        "kill both instances",
                        "kill everything",
                        "pause service",
                        "restart service",
                        "kill kafka",
                        "pause kafka",
                        "kill postgres",
                        "pause postgres",
                        "kill documents",
                        "pause documents");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.lastsMilliseconds())
                        .isLessThan(fault.kind() == FaultKind.PAUSE ? 20_000 : 5_000));
    }
}
