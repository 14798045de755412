package it.percorsi.standalone.demo;

import static it.percorsi.standalone.demo.Plans.PLANS;
import static it.percorsi.standalone.demo.Plans.TODAY;
import static it.percorsi.standalone.demo.Plans.first;
import static it.percorsi.standalone.demo.Plans.has;
import static it.percorsi.standalone.demo.Plans.plans;
import static it.percorsi.standalone.demo.Plans.value;
import static it.percorsi.standalone.demo.Plans.without;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the demonstration on one day. */
class DemoPlanTest {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyReferralHasAPlanAndAboutSixtyPersonsArePlaced() {
        assertThat(PLANS).hasSize(240);
        assertThat(PLANS.stream().filter(has("placement"))).hasSizeBetween(55, 68);
        assertThat(PLANS.stream().mapToLong(CasePlan::commands).sum()).isBetween(6_000L, 10_000L);
    }

    @Test
    void theSameFilesAndDayGiveTheSamePlan() {
        assertThat(plans()).isEqualTo(PLANS);
    }

    @Test
    void nothingHappensAfterTodayAndEverythingInTheOrderOfItsDates() {
        assertThat(PLANS).allSatisfy(plan -> {
            assertThat(plan.steps())
                    .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
            assertThat(plan.steps()).allSatisfy(step -> {
                assertThat(step.date()).isBeforeOrEqualTo(TODAY);
                datesIn(step).forEach(date -> assertThat(date).isBeforeOrEqualTo(TODAY));
            });
        });
    }

    /** Facts only; the dates of a proposal, an insurance, a convention and an appointment may lie ahead. */
    private static Stream<LocalDate> datesIn(Step step) {
        return step.body().entrySet().stream()
                .filter(field -> field.getKey().endsWith("On")
                        && !Set.of("startsOn", "endsOn", "appointmentOn").contains(field.getKey()))
                .map(field -> LocalDate.parse(field.getValue().toString()));
    }

    @Test
    void noCommandHasTheKeyOfAnother() {
        List<String> keys = PLANS.stream()
                .flatMap(plan -> plan.steps().stream().filter(Step::isCommand).map(plan::key))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void anIdIsKnownBeforeItIsNeeded() {
        for (CasePlan plan : PLANS) {
            Set<String> known = new HashSet<>(List.of("caseId"));
            if (plan.company() != null) {
                known.add("companyId");
            }
            for (Step step : plan.steps()) {
                assertThat(known).as(step.name()).containsAll(idsIn(step));
                if (step.keeps() != null) {
                    known.add(step.keeps().name());
                }
            }
        }
    }

    private static List<String> idsIn(Step step) {
        return Stream.concat(
                        Stream.of(step.path()), step.body().values().stream().map(Object::toString))
                .flatMap(text -> ID.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aCompanyTakesOnePerson() {
        assertThat(PLANS.stream()
                        .map(CasePlan::company)
                        .filter(Objects::nonNull)
                        .map(Company::number))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateIsThereForSomebody() {
        Map<String, Predicate<CasePlan>> states = Map.ofEntries(
                Map.entry("referred", without("endorsement")),
                Map.entry("endorsed", stoppedAfter("endorsement", "interview-first")),
                Map.entry(
                        "first interview overdue (R27)",
                        without("interview-first").and(oldAs(31))),
                Map.entry("interviewed", stoppedAfter("interview-first", "assessment")),
                Map.entry("assessed", stoppedAfter("assessment", "project").and(suitability("suitable"))),
                Map.entry("unsuitable (R7)", suitability("unsuitable")),
                Map.entry("autonomous (R25)", suitability("autonomous")),
                Map.entry("project drafted", stoppedAfter("project", "agreement-referring-service")),
                Map.entry("project shared", stoppedAfter("agreement-referring-service", "placement")),
                Map.entry("proposed, not started", stoppedAfter("placement", "start")),
                Map.entry("running", stoppedAfter("start", "completion").and(without("early-end"))),
                Map.entry("completed", stoppedAfter("completion", "hiring")),
                Map.entry("hired (R16)", has("hiring")),
                Map.entry("ended early", has("early-end")),
                Map.entry("past its end", DemoPlanTest::pastItsEnd),
                Map.entry("attendance corrected", has("corrected-")),
                Map.entry("this month's attendance open", has("day-" + YearMonth.from(TODAY))),
                Map.entry("last month not confirmed", DemoPlanTest::lastMonthNotConfirmed),
                Map.entry("no amount agreed (R17)", has("month-").and(without("stipend-agreement"))),
                Map.entry("stipend reduced (R18)", has("reduction-")),
                Map.entry("stipend left whole (R18)", has("full-payment-")),
                Map.entry("approved (R23)", has("approval-")),
                Map.entry("waits for the tutor or the approval", DemoPlanTest::waitsForApproval),
                Map.entry(
                        "post opened for the person",
                        has("post").and(plan -> first(plan, "post").isCommand())),
                Map.entry("convention signed (R16)", has("convention")));
        states.forEach((state, holds) ->
                assertThat(PLANS.stream().filter(holds)).as(state).isNotEmpty());
    }

    @Test
    void R10_R14_R25_everyInstrumentIsUsed() {
        assertThat(PLANS.stream().filter(has("placement")).map(plan -> value(plan, "placement", "instrument")))
                .contains(
                        Instrument.TIROCINIO.code(),
                        Instrument.BORSA_LAVORO.code(),
                        Instrument.DIRECT_PLACEMENT.code());
    }

    @Test
    void R11_R15_noAmountIsAboveItsCap() {
        PLANS.stream().filter(has("stipend-agreement")).forEach(plan -> {
            boolean tirocinio = value(plan, "placement", "instrument").equals(Instrument.TIROCINIO.code());
            assertThat(Long.parseLong(value(plan, "stipend-agreement", "monthlyCents")))
                    .isLessThanOrEqualTo(tirocinio ? 15_000 : 26_000);
        });
    }

    @Test
    void absencesArePlausible() {
        Map<Object, Long> days = PLANS.stream()
                .flatMap(plan -> plan.steps().stream())
                .filter(step -> step.name().startsWith("day-"))
                .collect(groupingBy(step -> step.body().get("status"), counting()));
        assertThat(days.keySet())
                .containsExactlyInAnyOrder("present", "absent-notified", "absent-unjustified", "illness", "closed");
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        assertThat(days.get("present")).isGreaterThan(all * 80 / 100);
    }

    @Test
    void aMonthIsConfirmedAfterItsLastDayIsWrittenAndApprovedAfterThat() {
        for (CasePlan plan : PLANS) {
            List<String> names = plan.steps().stream().map(Step::name).toList();
            for (String month : names) {
                if (!month.startsWith("month-")) {
                    continue;
                }
                String of = month.substring("month-".length());
                int confirmed = names.indexOf(month);
                assertThat(names.subList(confirmed, names.size()))
                        .as(plan.referral() + " " + of)
                        .noneMatch(name -> name.startsWith("day-" + of) || name.startsWith("corrected-" + of));
                assertThat(names.subList(0, confirmed))
                        .noneMatch(name -> name.equals("approval-" + of) || name.equals("reduction-" + of));
            }
        }
    }

    @Test
    void aMuchLaterDayGivesAPlanToo() {
        LocalDate later = LocalDate.of(2027, 6, 3);
        DemoFiles files = DemoFiles.until(later);
        assertThat(DemoPlan.of(files.referrals(), files.companies(), later)).hasSize(240);
    }

    private static Predicate<CasePlan> stoppedAfter(String step, String next) {
        return has(step).and(without(next));
    }

    private static Predicate<CasePlan> oldAs(int days) {
        return plan -> plan.referral().referredOn().plusDays(days).isBefore(TODAY);
    }

    private static Predicate<CasePlan> suitability(String code) {
        return has("assessment")
                .and(plan -> value(plan, "assessment", "suitability").equals(code));
    }

    private static boolean pastItsEnd(CasePlan plan) {
        return has("start").and(without("completion")).and(without("early-end")).test(plan)
                && LocalDate.parse(value(plan, "placement", "endsOn")).isBefore(TODAY);
    }

    private static boolean lastMonthNotConfirmed(CasePlan plan) {
        YearMonth last = YearMonth.from(TODAY).minusMonths(1);
        return has("day-" + last).and(without("month-" + last)).test(plan);
    }

    private static boolean waitsForApproval(CasePlan plan) {
        return has("stipend-agreement").test(plan)
                && plan.steps().stream()
                        .map(Step::name)
                        .filter(name -> name.startsWith("month-"))
                        .anyMatch(
                                name -> without("approval-" + name.substring(6)).test(plan));
    }
}
