package it.percorsi.platform.web.chart;

import java.util.Arrays;
import java.util.List;

/**
 * One series of a chart.
 *
 * @param name what it is, as the legend says it
 * @param values one value per category, zero or more, in the unit the chart's title tells
 */
public record ChartSeries(String name, List<Long> values) {
    public ChartSeries {
        values = List.copyOf(values);
        if (values.stream().anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("A chart shows no negative values: " + name);
        }
    }

    /** Series with the given values, in the order of the categories. */
    public static ChartSeries of(String name, long... values) {
        return new ChartSeries(name, Arrays.stream(values).boxed().toList());
    }
}
