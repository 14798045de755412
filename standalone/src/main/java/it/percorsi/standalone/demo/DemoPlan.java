package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import it.percorsi.standalone.demo.AttendancePath.Register;
import it.percorsi.standalone.demo.ProjectPath.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people would have done about the referrals until a day: the same for the same files and day, and never anything
 * after that day. It knows nothing of HTTP or of the services' answers.
 */
final class DemoPlan {

    private final LocalDate today;
    private final FreeCompanies companies;
    private final Diary diary;

    private DemoPlan(LocalDate today, List<Company> companies) {
        this.today = today;
        this.companies = new FreeCompanies(companies);
        this.diary = new Diary(today);
    }

    /** One plan a referral, the oldest first. */
    static List<CasePlan> of(List<Referral> referrals, List<Company> companies, LocalDate today) {
        DemoPlan plan = new DemoPlan(today, companies);
        List<Referral> inOrder = referrals.stream()
                .sorted(Comparator.comparing(Referral::referredOn).thenComparingInt(Referral::number))
                .toList();
        List<CasePlan> plans = new ArrayList<>();
        for (Referral referral : inOrder) {
            plans.add(plan.plan(referral, plans.size()));
        }
        return plans;
    }

    private CasePlan plan(Referral referral, int place) {
        Chance chance = new Chance(referral.number());
        String tutor = chance.of("tutor").pick(People.TUTORS);
        if (referral.wanted() == Instrument.RETENTION_SUPPORT) {
            return CasePlan.until(today, referral, null, SupportPath.of(referral, chance));
        }
        Fate fate = Fate.of(place, referral.referredOn(), today);
        Way way = ProjectPath.of(referral, fate, chance, tutor);
        List<Step> steps = new ArrayList<>(way.steps());
        steps.addAll(FollowUpPath.of(referral, fate, way, chance, tutor));
        diary.hourFor(fate, steps).ifPresent(steps::add);
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
        return CasePlan.until(today, referral, company.orElse(null), steps);
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
