package it.percorsi.referral.rulebook;

import it.percorsi.platform.commands.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The scales on which residual capacities are assessed (R7). What was assessed once is read on the scales of its day, so
 * versions are added and never changed.
 *
 * @param versions all of them, the one in force last
 */
@ConfigurationProperties("percorsi.rule-book.capacity")
public record CapacityScales(List<Version> versions) {

    private static final int HIGHEST = 4;

    /** Every area has words for every level. */
    public CapacityScales {
        versions = List.copyOf(versions);
        versions.stream().flatMap(version -> version.areas().stream()).forEach(area -> {
            if (area.levels().size() != HIGHEST + 1) {
                throw new IllegalArgumentException("levels of " + area.code());
            }
        });
    }

    /**
     * The areas of one version, in the order in which they are asked.
     *
     * @param version its name
     * @param areas areas
     */
    public record Version(String version, List<Area> areas) {

        /** An area by its code. */
        public Optional<Area> area(String code) {
            return areas.stream().filter(area -> area.code().equals(code)).findFirst();
        }
    }

    /**
     * One capacity.
     *
     * @param code its code
     * @param name as people read it
     * @param levels words for the levels from 0 to 4
     */
    public record Area(String code, String name, List<String> levels) {}

    /** The version in force. */
    public Version current() {
        return versions.getLast();
    }

    /** The version of that name. */
    public Optional<Version> version(String name) {
        return versions.stream()
                .filter(version -> version.version().equals(name))
                .findFirst();
    }

    /** R7: what is said of a capacity is said in the words of the scales in force. */
    public void knows(String area, int level) {
        if (current().area(area).isEmpty()) {
            throw Refused.ever("capacity-area-unknown", "R7").with(area);
        }
        if (level < 0 || level > HIGHEST) {
            throw Refused.ever("capacity-level-unknown", "R7").with(String.valueOf(level));
        }
    }
}
