package it.percorsi.reporting.web;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.chart.BarChart;
import it.percorsi.platform.web.chart.ChartSeries;
import it.percorsi.reporting.MunicipalityNames;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.MunicipalityPart;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable.Row;
import it.percorsi.reporting.coprogettazione.Counts;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.context.support.MessageSourceAccessor;

/** The charts of the table's page; the page shows the same figures as tables. */
final class TableCharts {

    private final CoprogettazioneTable table;
    private final MunicipalityNames names;
    private final CodeTexts codes;
    private final MessageSourceAccessor texts;

    TableCharts(CoprogettazioneTable table, MunicipalityNames names, CodeTexts codes, MessageSourceAccessor texts) {
        this.table = table;
        this.names = names;
        this.codes = codes;
        this.texts = texts;
    }

    /** Referrals received and placements started, municipality by municipality. */
    String byMunicipality() {
        List<MunicipalityPart> parts = table.municipalities();
        return BarChart.grouped(
                        "per-comune",
                        texts.getMessage("reporting.table.chart.municipalities"),
                        texts.getMessage("reporting.table.chart.municipalities.text", new Object[] {
                            table.total().referrals(), table.total().started(), parts.size()
                        }),
                        parts.stream()
                                .map(part -> names.of(part.municipality()))
                                .toList(),
                        List.of(
                                ofParts("referrals", parts, Counts::referrals),
                                ofParts("started", parts, Counts::started)))
                .toSvg();
    }

    /** What came of the placements, instrument by instrument. */
    String outcomes() {
        List<InstrumentTotal> totals = byInstrument();
        Counts all = table.total();
        return BarChart.stacked(
                        "esiti",
                        texts.getMessage("reporting.table.chart.outcomes"),
                        texts.getMessage(
                                "reporting.table.chart.outcomes.text",
                                new Object[] {all.runningAtEnd(), all.hired(), all.completed(), all.endedEarly()}),
                        totals.stream()
                                .map(total -> codes.text(total.instrument()))
                                .toList(),
                        List.of(
                                ofTotals("runningAtEnd", totals, Counts::runningAtEnd),
                                ofTotals("hired", totals, Counts::hired),
                                ofTotals("completed", totals, Counts::completed),
                                ofTotals("endedEarly", totals, Counts::endedEarly)))
                .toSvg();
    }

    /** The totals of each instrument that there is something to say of. */
    List<InstrumentTotal> byInstrument() {
        return Arrays.stream(Instrument.values())
                .map(instrument -> new InstrumentTotal(
                        instrument,
                        table.municipalities().stream()
                                .flatMap(part -> part.rows().stream())
                                .filter(row -> row.instrument() == instrument)
                                .map(Row::counts)
                                .reduce(Counts.NOTHING, Counts::plus)))
                .filter(total -> total.counts().placements() > 0)
                .toList();
    }

    private ChartSeries ofParts(String key, List<MunicipalityPart> parts, ToLongFunction<Counts> figure) {
        return new ChartSeries(
                texts.getMessage("reporting.table." + key),
                parts.stream().map(part -> figure.applyAsLong(part.total())).toList());
    }

    private ChartSeries ofTotals(String key, List<InstrumentTotal> totals, ToLongFunction<Counts> figure) {
        return new ChartSeries(
                texts.getMessage("reporting.table." + key),
                totals.stream().map(total -> figure.applyAsLong(total.counts())).toList());
    }

    /**
     * The figures of one instrument over all municipalities.
     *
     * @param instrument the instrument
     * @param counts its figures
     */
    public record InstrumentTotal(Instrument instrument, Counts counts) {}
}
