package it.percorsi.reporting.web;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.platform.web.Navigation;
import it.percorsi.platform.web.chart.ChartSeries;
import it.percorsi.platform.web.chart.LineChart;
import it.percorsi.reporting.access.ReportingFields;
import it.percorsi.reporting.cases.PathState;
import it.percorsi.reporting.dashboard.Dashboard;
import it.percorsi.reporting.dashboard.Dashboard.Month;
import it.percorsi.reporting.dashboard.Dashboards;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what is due, where the cases stand, how the year went. Every number leads to where one acts. */
@Controller
final class DashboardPage {

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ROOT);

    /** Where one acts on the cases that stand there. */
    private static final Map<PathState, String> LINKS = Map.of(
            PathState.REFERRED, "/casi?stato=referred",
            PathState.ENDORSED, "/casi?stato=endorsed",
            PathState.ASSESSING, "/casi?stato=assessed",
            PathState.PROJECT, "/casi?stato=project-shared",
            PathState.PLACED, "/inserimenti?stato=started",
            PathState.CONCLUDED, "/tavolo");

    private final Dashboards dashboards;
    private final ViewProgress progress;
    private final MessageSource messages;
    private final Clock clock;
    private final ReportingFields fields;

    DashboardPage(
            Dashboards dashboards, ViewProgress progress, MessageSource messages, Clock clock, ReportingFields fields) {
        this.dashboards = dashboards;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
        this.fields = fields;
    }

    @GetMapping("/")
    String dashboard(Caller caller, Model model, Locale locale) {
        if (!fields.dashboard(caller)) {
            return "redirect:" + Navigation.startOf(caller).orElseThrow(() -> new Denied("dashboard"));
        }
        Dashboard dashboard = dashboards.now();
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("due", dashboard.due());
        model.addAttribute("times", dashboard.times());
        model.addAttribute("states", PathState.values());
        model.addAttribute("links", LINKS);
        model.addAttribute(
                "latestFact",
                dashboard
                        .latestFact()
                        .map(instant -> instant.atZone(clock.getZone()))
                        .orElse(null));
        model.addAttribute("rebuilding", !progress.allCaughtUp());
        model.addAttribute(
                "chart",
                chart(dashboard.months(), new MessageSourceAccessor(messages, locale), SHORT_MONTH.withLocale(locale)));
        return "reporting/cruscotto";
    }

    private static String chart(List<Month> months, MessageSourceAccessor texts, DateTimeFormatter names) {
        long referrals = months.stream().mapToLong(Month::referrals).sum();
        long started = months.stream().mapToLong(Month::started).sum();
        return new LineChart(
                        "andamento",
                        texts.getMessage("reporting.dashboard.chart"),
                        texts.getMessage("reporting.dashboard.chart.text", new Object[] {referrals, started}),
                        months.stream()
                                .map(month -> names.format(month.month()))
                                .toList(),
                        List.of(
                                new ChartSeries(
                                        texts.getMessage("reporting.dashboard.referrals"),
                                        months.stream().map(Month::referrals).toList()),
                                new ChartSeries(
                                        texts.getMessage("reporting.dashboard.started"),
                                        months.stream().map(Month::started).toList())))
                .toSvg();
    }
}
