package it.percorsi.platform.web.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Horizontal bars: one row per category, in it one bar per series or one bar of stacked series. Values stand at the
 * bars and every series has its own hatch, so nothing depends on colour alone. The page shows the same values as a
 * table beside it.
 *
 * @param id unique in the page: letters, digits, hyphens
 * @param title what is shown and in which unit
 * @param description what there is to see, for those who do not see it
 * @param categories names of the rows
 * @param series values, one per category and series
 * @param stacked whether the series of one category are parts of a whole
 */
public record BarChart(
        String id,
        String title,
        String description,
        List<String> categories,
        List<ChartSeries> series,
        boolean stacked) {
    private static final double LEFT = 170;
    private static final double RIGHT = 56;
    private static final double THICK = 20;
    private static final double GAP = 12;
    private static final double AXIS = 26;
    private static final int LONGEST_NAME = 22;

    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        Frame.check(id, categories, series);
    }

    /** Bars of one category beside each other. */
    public static BarChart grouped(
            String id, String title, String description, List<String> categories, List<ChartSeries> series) {
        return new BarChart(id, title, description, categories, series, false);
    }

    /** Bars of one category one after the other, with their total. */
    public static BarChart stacked(
            String id, String title, String description, List<String> categories, List<ChartSeries> series) {
        return new BarChart(id, title, description, categories, series, true);
    }

    /** The chart as an SVG element, all texts escaped; the same chart always gives the same characters. */
    public String toSvg() {
        Scale scale = Scale.upTo(greatest(), Frame.WIDTH - LEFT - RIGHT);
        double top = Frame.legend(new Markup(), series, (svg, i, x, y) -> {}) + 8;
        double row = GAP + THICK * (stacked ? 1 : Math.max(1, series.size()));
        double bottom = top + row * categories.size();
        Markup svg = new Markup();
        Frame.open(svg, id, title, description, bottom + AXIS);
        Frame.fills(svg, id, series.size());
        Frame.legend(
                svg,
                series,
                (out, i, x, y) ->
                        out.empty("rect", "x", x, "y", y + 1, "width", 14, "height", 14, "fill", Frame.fill(id, i)));
        for (long tick : scale.ticks()) {
            double x = LEFT + scale.at(tick);
            svg.empty("line", "x1", x, "y1", top, "x2", x, "y2", bottom, "class", "chart-grid", "stroke", "#d9dadb");
            svg.text(
                    "text",
                    Long.toString(tick),
                    "x",
                    x,
                    "y",
                    bottom + 18,
                    "class",
                    "chart-tick",
                    "text-anchor",
                    "middle");
        }
        for (int category = 0; category < categories.size(); category++) {
            double y = top + row * category + GAP / 2;
            name(svg, categories.get(category), y + (row - GAP) / 2 + 5);
            if (stacked) {
                stack(svg, scale, category, y);
            } else {
                group(svg, scale, category, y);
            }
        }
        return svg.close("svg").toString();
    }

    private long greatest() {
        return LongStream.range(0, categories.size())
                .flatMap(i -> stacked
                        ? LongStream.of(total((int) i))
                        : series.stream().mapToLong(one -> one.values().get((int) i)))
                .max()
                .orElse(0);
    }

    private long total(int category) {
        return series.stream().mapToLong(one -> one.values().get(category)).sum();
    }

    private static void name(Markup svg, String name, double y) {
        boolean fits = name.codePointCount(0, name.length()) <= LONGEST_NAME;
        svg.open("g").text("title", name);
        String shown = fits ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        svg.text("text", shown, "x", LEFT - 10, "y", y, "class", "chart-name", "text-anchor", "end")
                .close("g");
    }

    private void stack(Markup svg, Scale scale, int category, double y) {
        double x = LEFT;
        for (int i = 0; i < series.size(); i++) {
            long value = series.get(i).values().get(category);
            double width = scale.at(value);
            bar(svg, i, category, x, y, width);
            if (width > Frame.textWidth(Long.toString(value)) + 8) {
                svg.text(
                        "text",
                        Long.toString(value),
                        "x",
                        x + width / 2,
                        "y",
                        y + 15,
                        "class",
                        "chart-inside",
                        "text-anchor",
                        "middle",
                        "fill",
                        "#ffffff");
            }
            x += width;
        }
        svg.text("text", Long.toString(total(category)), "x", x + 6, "y", y + 15, "class", "chart-value");
    }

    private void group(Markup svg, Scale scale, int category, double y) {
        for (int i = 0; i < series.size(); i++) {
            long value = series.get(i).values().get(category);
            double width = scale.at(value);
            bar(svg, i, category, LEFT, y + THICK * i, width);
            svg.text(
                    "text",
                    Long.toString(value),
                    "x",
                    LEFT + width + 6,
                    "y",
                    y + THICK * i + 15,
                    "class",
                    "chart-value");
        }
    }

    private void bar(Markup svg, int i, int category, double x, double y, double width) {
        if (width > 0) {
            ChartSeries one = series.get(i);
            svg.open(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    THICK - 1,
                    "fill",
                    Frame.fill(id, i),
                    "class",
                    "chart-bar");
            svg.text(
                    "title",
                    categories.get(category) + ", " + one.name() + ": "
                            + one.values().get(category));
            svg.close("rect");
        }
    }
}
