package it.percorsi.platform.web.chart;

import java.util.List;
import java.util.StringJoiner;

/**
 * Lines over successive periods. Each series has its own dashes and marks besides its colour, and its values stand at
 * its marks while there are few of them. The page shows the same values as a table beside it.
 *
 * @param id unique in the page: letters, digits, hyphens
 * @param title what is shown and in which unit
 * @param description what there is to see, for those who do not see it
 * @param periods names of the periods, in order
 * @param series values, one per period and series
 */
public record LineChart(String id, String title, String description, List<String> periods, List<ChartSeries> series) {
    private static final double LEFT = 48;
    private static final double RIGHT = 24;
    private static final double HEIGHT = 220;
    private static final double AXIS = 30;
    private static final double PERIOD_NAME = 64;
    private static final double CROWDED = 26;
    private static final int FEW = 24;
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3", "4 2", "12 4");
    private static final List<String> MARKS = List.of(
            "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z",
            "M-4 -4H4V4H-4Z",
            "M0 -5L5 4H-5Z",
            "M0 -5L5 0L0 5L-5 0Z",
            "M-5 -4H5L0 5Z",
            "M-5 -2H5V2H-5Z");

    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        Frame.check(id, periods, series);
    }

    /** The chart as an SVG element, all texts escaped; the same chart always gives the same characters. */
    public String toSvg() {
        long greatest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        Scale scale = Scale.upTo(greatest, HEIGHT);
        double top = Frame.legend(new Markup(), series, (svg, i, x, y) -> {}) + 16;
        double floor = top + HEIGHT;
        Markup svg = new Markup();
        Frame.open(svg, id, title, description, floor + AXIS);
        Frame.legend(svg, series, (out, i, x, y) -> mark(out, i, x + 7, y + 8));
        for (long tick : scale.ticks()) {
            double y = floor - scale.at(tick);
            svg.empty(
                    "line",
                    "x1",
                    LEFT,
                    "y1",
                    y,
                    "x2",
                    Frame.WIDTH - RIGHT,
                    "y2",
                    y,
                    "class",
                    "chart-grid",
                    "stroke",
                    "#d9dadb");
            svg.text(
                    "text",
                    Long.toString(tick),
                    "x",
                    LEFT - 8,
                    "y",
                    y + 4,
                    "class",
                    "chart-tick",
                    "text-anchor",
                    "end");
        }
        periodNames(svg, floor + 20);
        for (int i = 0; i < series.size(); i++) {
            line(svg, i, scale, floor);
        }
        return svg.close("svg").toString();
    }

    private double x(int period) {
        double inner = Frame.WIDTH - LEFT - RIGHT - 48;
        return LEFT + 24 + (periods.size() < 2 ? inner / 2 : inner * period / (periods.size() - 1));
    }

    private void periodNames(Markup svg, double y) {
        int room = (int) ((Frame.WIDTH - LEFT - RIGHT) / PERIOD_NAME);
        int every = Math.max(1, Math.ceilDiv(periods.size(), room));
        for (int i = 0; i < periods.size(); i += every) {
            svg.text("text", periods.get(i), "x", x(i), "y", y, "class", "chart-tick", "text-anchor", "middle");
        }
    }

    private void line(Markup svg, int i, Scale scale, double floor) {
        ChartSeries one = series.get(i);
        StringJoiner points = new StringJoiner(" ");
        for (int p = 0; p < periods.size(); p++) {
            points.add(Markup.decimal(x(p)) + ","
                    + Markup.decimal(floor - scale.at(one.values().get(p))));
        }
        svg.empty(
                "polyline",
                "points",
                points,
                "fill",
                "none",
                "class",
                "chart-line " + Frame.kind(i),
                "stroke",
                Frame.colour(i),
                "stroke-width",
                2.5,
                "stroke-dasharray",
                DASHES.get(i % DASHES.size()));
        boolean valuesShown = periods.size() * series.size() <= FEW;
        for (int p = 0; p < periods.size(); p++) {
            long value = one.values().get(p);
            double y = floor - scale.at(value);
            svg.open("g").text("title", periods.get(p) + ", " + one.name() + ": " + value);
            mark(svg, i, x(p), y);
            if (valuesShown) {
                double beside = crowdedAbove(i, p, y, scale, floor) ? y + 18 : y - 9;
                svg.text(
                        "text",
                        Long.toString(value),
                        "x",
                        x(p),
                        "y",
                        beside,
                        "class",
                        "chart-value",
                        "text-anchor",
                        "middle");
            }
            svg.close("g");
        }
    }

    /** Whether another series' mark stands where this one's value would, so that the value goes below its mark. */
    private boolean crowdedAbove(int i, int period, double y, Scale scale, double floor) {
        for (int other = 0; other < series.size(); other++) {
            double gap = y - (floor - scale.at(series.get(other).values().get(period)));
            if (other != i && (gap > 0 || (gap == 0 && other < i)) && gap < CROWDED) {
                return true;
            }
        }
        return false;
    }

    private static void mark(Markup svg, int i, double x, double y) {
        svg.empty(
                "path",
                "d",
                MARKS.get(i % MARKS.size()),
                "class",
                "chart-mark " + Frame.kind(i),
                "fill",
                Frame.colour(i),
                "transform",
                "translate(" + Markup.decimal(x) + " " + Markup.decimal(y) + ")");
    }
}
