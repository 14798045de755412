package it.percorsi.referral.notices;

import it.percorsi.platform.views.DocumentsAway;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.OpenCases;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** R27, R28, R40: who must act is reminded, once when a clock nears its end and once when it has run past it. */
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Duration KEPT = Duration.ofDays(365);

    private final OpenCases open;
    private final CaseQueries clocks;
    private final NoticeSettings settings;
    private final FollowedCases cases;
    private final Supplier<Addressees> whom;
    private final Notices notices;
    private final String ambito;
    private final Clock clock;

    Reminders(
            OpenCases open,
            CaseQueries clocks,
            NoticeSettings settings,
            FollowedCases cases,
            Supplier<Addressees> whom,
            Notices notices,
            String ambito,
            Clock clock) {
        this.open = open;
        this.clocks = clocks;
        this.settings = settings;
        this.cases = cases;
        this.whom = whom;
        this.notices = notices;
        this.ambito = ambito;
        this.clock = clock;
    }

    /** Looks at all clocks; often enough that a day on which nothing ran is made up for. */
    @Scheduled(fixedDelayString = "PT3H", initialDelayString = "PT2M")
    public void run() {
        try {
            remind();
            notices.expire(clock.instant().minus(KEPT));
        } catch (DocumentsAway away) {
            LOG.info("Nobody is reminded while the document store is away; the next time will be in some hours");
        }
    }

    /** Notes what is near or late today and was not noted yet. */
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        open.forEach(ambito, some -> remind(some, today));
    }

    private void remind(List<CaseDocument> some, LocalDate today) {
        Map<String, FollowedCase> followed =
                cases.find(some.stream().map(CaseDocument::caseId).toList());
        Addressees addressees = whom.get();
        List<News> news = some.stream()
                .filter(document -> followed.containsKey(document.caseId()))
                .flatMap(document ->
                        news(document, Objects.requireNonNull(followed.get(document.caseId())), today, addressees))
                .toList();
        notices.add(news, clock.instant());
    }

    private Stream<News> news(CaseDocument document, FollowedCase followed, LocalDate today, Addressees addressees) {
        return clocks.clocks(document).stream()
                .flatMap(clock -> Reminder.of(clock, today, settings.daysBefore()).stream())
                .flatMap(reminder -> addressees.of(reminder, followed).stream());
    }
}
