package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import it.percorsi.standalone.demo.AttendancePath.Register;
import it.percorsi.standalone.demo.ProjectPath.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people would have done about the referrals until a day: the same for the same files and day, and never anything
 * after that day. It knows nothing of HTTP or of the services' answers.
 */
final class DemoPlan {

    private final LocalDate today;
    private final FreeCompanies companies;
    private final Diary diary;
    private final Set<Referral> inboxes;

    private DemoPlan(LocalDate today, List<Company> companies, Set<Referral> inboxes) {
        this.today = today;
        this.inboxes = inboxes;
        this.companies = new FreeCompanies(companies);
        this.diary = new Diary(today);
    }

    /** One plan a referral, the oldest first. */
    static List<CasePlan> of(List<Referral> referrals, List<Company> companies, LocalDate today) {
        List<Referral> inOrder = referrals.stream()
                .sorted(Comparator.comparing(Referral::referredOn).thenComparingInt(Referral::number))
                .toList();
        DemoPlan plan = new DemoPlan(today, companies, latestOfEachMunicipality(inOrder));
        List<CasePlan> plans = new ArrayList<>();
        for (Referral referral : inOrder) {
            plans.add(plan.plan(referral, plans.size()));
        }
        return plans;
    }

    /** So that none of their inboxes is empty (R4). */
    private static Set<Referral> latestOfEachMunicipality(List<Referral> inOrder) {
        Map<String, Referral> latest = new HashMap<>();
        inOrder.stream()
                .filter(referral -> referral.wanted() != Instrument.RETENTION_SUPPORT)
                .forEach(referral -> latest.put(referral.municipality(), referral));
        return Set.copyOf(latest.values());
    }

    private CasePlan plan(Referral referral, int place) {
        Chance chance = new Chance(referral.number());
        People.Operator follower = chance.of("follows").pick(People.FOLLOWERS);
        String tutor = follower.name();
        if (referral.wanted() == Instrument.RETENTION_SUPPORT) {
            return CasePlan.until(today, referral, null, SupportPath.of(referral, chance, follower, today));
        }
        Fate fate = inboxes.contains(referral) ? Fate.REFERRED : Fate.of(place, referral.referredOn(), today);
        Way way = ProjectPath.of(referral, fate, chance, tutor);
        List<Step> steps = new ArrayList<>(way.steps());
        steps.addAll(FollowUpPath.of(referral, fate, way, chance, tutor, today));
        Optional<Company> company = Optional.empty();
        LocalDate proposedOn = PlacementPath.proposedOn(way.sharedOn(), chance);
        if (fate == Fate.PLACED && !proposedOn.isAfter(today)) {
            company = companies.take(
                    PlacementPath.instrument(referral),
                    referral.municipality(),
                    proposedOn,
                    !chance.of("new post").percent(20),
                    chance);
            company.ifPresent(found -> steps.addAll(placement(referral, found, way, proposedOn, chance, tutor)));
        }
        if (Diary.happened(steps, "interview-first", today)) {
            steps.add(follower(follower, today));
        }
        diary.hourFor(fate, steps).ifPresent(steps::add);
        return CasePlan.until(today, referral, company.orElse(null), steps);
    }

    /** Who follows a case is written down today, and is told of it: of what was done before nobody has to be told. */
    static Step follower(People.Operator operator, LocalDate today) {
        return Step.post(
                today,
                "operator",
                "/api/v1/cases/{caseId}/operator",
                Map.of("operator", operator.user(), "operatorName", operator.name()));
    }

    private List<Step> placement(
            Referral referral, Company company, Way way, LocalDate proposedOn, Chance chance, String tutor) {
        Course course = PlacementPath.course(referral, proposedOn, way.hours(), chance);
        Register register = AttendancePath.of(course, chance, today);
        List<Step> steps = new ArrayList<>(PlacementPath.of(referral, company, course, chance, tutor, proposedOn));
        steps.addAll(register.steps());
        steps.addAll(EndPath.of(course, chance));
        steps.addAll(StipendPath.of(course, register.confirmed(), chance, today, tutor));
        return steps;
    }
}
