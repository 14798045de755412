package it.percorsi.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BarChartTest {
    private static final List<ChartSeries> TWO =
            List.of(ChartSeries.of("Avviati", 4, 0, 7), ChartSeries.of("Conclusi", 2, 1, 3));
    private static final List<String> TOWNS = List.of("Udine", "Tavagnacco", "San Giorgio di Nogaro e dintorni");

    @Test
    void aGroupedChartHasOneBarPerValueAboveZeroAndSaysEveryValue() {
        Document chart = SvgReader.read(grouped("Inserimenti").toSvg());

        assertThat(SvgReader.count(chart, "rect", "chart-bar")).isEqualTo(5);
        assertThat(SvgReader.texts(chart, "chart-value")).containsExactly("4", "2", "0", "1", "7", "3");
    }

    @Test
    void aStackedChartEndsEveryRowWithItsTotal() {
        Document chart =
                SvgReader.read(BarChart.stacked("b", "t", "d", TOWNS, TWO).toSvg());

        assertThat(SvgReader.texts(chart, "chart-value")).containsExactly("6", "1", "10");
    }

    @Test
    void nameAndDescriptionAreTiedToTheImage() {
        Document chart = SvgReader.read(grouped("Inserimenti per comune").toSvg());

        assertThat(chart.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(chart.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("b-title b-text");
        assertThat(SvgReader.textOf(chart, "b-title")).isEqualTo("Inserimenti per comune");
        assertThat(SvgReader.textOf(chart, "b-text")).isEqualTo("Tre comuni");
    }

    @Test
    void hostileTextsStayTexts() {
        String hostile = "\"><script>alert('x')</script>&\u0007\uD800";
        String svg = new BarChart("b", hostile, hostile, List.of(hostile), List.of(ChartSeries.of(hostile, 3)), false)
                .toSvg();

        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(SvgReader.textOf(SvgReader.read(svg), "b-title")).isEqualTo("\"><script>alert('x')</script>&  ");
    }

    @Test
    void noInlineStyleAndNoScriptThatAStrictPolicyWouldStop() {
        assertThat(grouped("t").toSvg())
                .doesNotContain("style=")
                .doesNotContain(" on")
                .doesNotContain("href");
    }

    @Test
    void theSameChartIsDrawnTheSameWay() {
        assertThat(grouped("t").toSvg()).isEqualTo(grouped("t").toSvg());
    }

    @Test
    void seriesDifferInMoreThanColour() {
        assertThat(SvgReader.count(SvgReader.read(grouped("t").toSvg()), "path", "chart-hatch"))
                .isEqualTo(1);
    }

    @Test
    void aChartOfNothingIsStillAnImage() {
        Document chart = SvgReader.read(
                BarChart.stacked("b", "t", "d", List.of(), List.of()).toSvg());

        assertThat(SvgReader.count(chart, "rect", "chart-bar")).isZero();
    }

    @Test
    void valuesMustFitTheCategories() {
        assertThatThrownBy(() -> BarChart.grouped("b", "t", "d", List.of("Udine"), TWO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChartSeries.of("Saldo", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BarChart.grouped("b\"", "t", "d", TOWNS, TWO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BarChart grouped(String title) {
        return BarChart.grouped("b", title, "Tre comuni", TOWNS, TWO);
    }
}
