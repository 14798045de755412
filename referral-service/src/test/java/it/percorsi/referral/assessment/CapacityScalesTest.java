package it.percorsi.referral.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.CapacityScales.Area;
import it.percorsi.referral.rulebook.CapacityScales.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityScalesTest {

    @Test
    void anAreaThatLacksWordsForALevelIsNoScale() {
        Version lacking = new Version("v", List.of(new Area("autonomy", "Autonomia", List.of("a", "b", "c", "d"))));
        assertThatThrownBy(() -> new CapacityScales(List.of(lacking)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("autonomy");
    }

    @Test
    void theLastVersionIsInForceAndTheOthersAreStillRead() {
        Area area = new Area("autonomy", "Autonomia", List.of("a", "b", "c", "d", "e"));
        CapacityScales scales =
                new CapacityScales(List.of(new Version("old", List.of(area)), new Version("new", List.of())));
        assertThat(scales.current().version()).isEqualTo("new");
        assertThat(scales.version("old").orElseThrow().area("autonomy")).contains(area);
        assertThat(scales.version("never")).isEmpty();
    }
}
