package it.percorsi.platform.web.chart;

import java.util.List;
import java.util.Locale;

/** What every chart has: the outer element with its name and description, the fills, the legend. */
final class Frame {
    static final double WIDTH = 640;
    static final double LEGEND_ROW = 24;
    private static final double CHARACTER = 7.6;
    private static final double SWATCH = 22;
    private static final int KINDS = 6;
    private static final List<String> COLOURS =
            List.of("#0066cc", "#b35900", "#00785a", "#7a3e9d", "#a3243b", "#455b71");
    private static final List<String> HATCHES =
            List.of("", "M0 8L8 0", "M0 0L8 8", "M0 4H8", "M4 0V8", "M0 8L8 0M0 0L8 8");

    private Frame() {}

    static void open(Markup svg, String id, String title, String description, double height) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 " + Markup.decimal(WIDTH) + " " + Markup.decimal(height),
                "aria-labelledby",
                id + "-title " + id + "-text");
        svg.text("title", title, "id", id + "-title").text("desc", description, "id", id + "-text");
    }

    /** Defines one fill per series: its colour and, from the second on, a hatch of its own. */
    static void fills(Markup svg, String id, int series) {
        svg.open("defs");
        for (int i = 0; i < series; i++) {
            svg.open(
                    "pattern",
                    "id",
                    id + "-fill-" + (i + 1),
                    "width",
                    8,
                    "height",
                    8,
                    "patternUnits",
                    "userSpaceOnUse");
            svg.empty("rect", "width", 8, "height", 8, "class", kind(i), "fill", colour(i));
            if (!HATCHES.get(i % KINDS).isEmpty()) {
                svg.empty(
                        "path",
                        "d",
                        HATCHES.get(i % KINDS),
                        "class",
                        "chart-hatch",
                        "fill",
                        "none",
                        "stroke",
                        "#ffffff",
                        "stroke-width",
                        "1.4",
                        "stroke-opacity",
                        ".75");
            }
            svg.close("pattern");
        }
        svg.close("defs");
    }

    static String fill(String id, int series) {
        return String.format(Locale.ROOT, "url(#%s-fill-%d)", id, series + 1);
    }

    static String kind(int series) {
        return "chart-series-" + (series % KINDS + 1);
    }

    static String colour(int series) {
        return COLOURS.get(series % KINDS);
    }

    static double textWidth(String text) {
        return text.codePointCount(0, text.length()) * CHARACTER;
    }

    /** Draws the legend, or only measures it when there is nothing to draw on yet; answers its height. */
    static double legend(Markup svg, List<ChartSeries> series, Sign sign) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < series.size(); i++) {
            String name = series.get(i).name();
            double width = SWATCH + textWidth(name) + 18;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                y += LEGEND_ROW;
            }
            sign.draw(svg, i, x, y);
            svg.text("text", name, "x", x + SWATCH, "y", y + 13, "class", "chart-legend");
            x += width;
        }
        return y + LEGEND_ROW;
    }

    /** Draws the sign of one series at the given place, 14 units square. */
    @FunctionalInterface
    interface Sign {
        void draw(Markup svg, int series, double x, double y);
    }

    static void check(String id, List<String> categories, List<ChartSeries> series) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id for a chart: " + id);
        }
        if (series.stream().anyMatch(one -> one.values().size() != categories.size())) {
            throw new IllegalArgumentException("Every series needs one value per category");
        }
    }
}
