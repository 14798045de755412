package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.views.ViewProgress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ViewBuildingTest {

    private final List<String> console = new ArrayList<>();

    @Test
    void whatIsDoneAtOnceIsNotTalkedAbout() throws InterruptedException {
        ViewBuilding views = new ViewBuilding(console::add, Duration.ofHours(1));
        AtomicInteger looks = new AtomicInteger();
        views.follow("referral", () -> looks.incrementAndGet() > 3, () -> List.of(new Progress("cases", 10, 10)));
        views.await();
        assertThat(looks).hasValue(4);
        assertThat(console).isEmpty();
    }

    @Test
    void whatTakesLongTellsHowFarItIsAndWhatIsStillBehind() throws InterruptedException {
        ViewBuilding views = new ViewBuilding(console::add, Duration.ofNanos(1));
        AtomicInteger done = new AtomicInteger();
        views.follow("company", () -> true, () -> List.of(new Progress("companies", 2000, 2000)));
        views.follow(
                "referral",
                () -> done.addAndGet(500) >= 2000,
                () -> List.of(new Progress("cases", done.get(), 2000), new Progress("persons", 7, 7)));
        views.await();
        assertThat(console)
                .startsWith(
                        "Ricostruisco le viste dagli eventi: 2.507 di 4.007 (62 %) {referral/cases=500/2000}",
                        "Ricostruisco le viste dagli eventi: 3.007 di 4.007 (75 %) {referral/cases=1000/2000}")
                .hasSize(4)
                .last()
                .asString()
                .matches("Viste pronte dopo \\d+,\\d s\\.");
    }
}
