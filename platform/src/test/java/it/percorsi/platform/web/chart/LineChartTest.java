package it.percorsi.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LineChartTest {
    @Test
    void everySeriesHasALineAndMarksOfItsOwn() {
        Document chart = SvgReader.read(chart(List.of("2025-S1", "2025-S2", "2026-S1"), 10, 20, 15));

        assertThat(SvgReader.count(chart, "polyline", "chart-line chart-series-1"))
                .isEqualTo(1);
        assertThat(SvgReader.texts(chart, "chart-value")).containsExactly("10", "20", "15");
    }

    @Test
    void theHighestValueStandsHighest() {
        String points = SvgReader.attribute(SvgReader.read(chart(List.of("a", "b"), 0, 20)), "polyline", "points");

        // 220 units of height above the floor at 260; the scale of 20 ends at 20.
        assertThat(points).isEqualTo("72,260 592,40");
    }

    @Test
    void manyPeriodsAreNotAllNamed() {
        List<String> months =
                IntStream.rangeClosed(1, 36).mapToObj(i -> "m" + i).toList();
        Document chart = SvgReader.read(chart(months, new long[36]));

        assertThat(SvgReader.texts(chart, "chart-tick")).contains("m1").doesNotContain("m2");
        assertThat(SvgReader.texts(chart, "chart-value")).isEmpty();
    }

    @Test
    void hostilePeriodsStayTexts() {
        assertThat(chart(List.of("<b onload=x>"), 1)).doesNotContain("<b");
    }

    private static String chart(List<String> periods, long... values) {
        return new LineChart("l", "Casi aperti", "Andamento", periods, List.of(ChartSeries.of("Casi", values))).toSvg();
    }
}
