package it.percorsi.standalone.demo;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the choice of a company to the first day at work. */
final class PlacementPath {

    private static final String PLACEMENT = "/api/v1/placements/{placementId}";
    private static final String COMPANY = "/api/v1/companies/{companyId}";

    private final Referral referral;
    private final Company company;
    private final Course course;
    private final Chance chance;
    private final String tutor;
    private final LocalDate proposedOn;
    private final List<Step> steps = new ArrayList<>();

    private PlacementPath(
            Referral referral, Company company, Course course, Chance chance, String tutor, LocalDate proposedOn) {
        this.referral = referral;
        this.company = company;
        this.course = course;
        this.chance = chance;
        this.tutor = tutor;
        this.proposedOn = proposedOn;
    }

    /** The instrument of whoever is placed: active job search leads to none (R24), so the équipe chose a tirocinio. */
    static Instrument instrument(Referral referral) {
        return referral.wanted() == Instrument.ACTIVE_JOB_SEARCH ? Instrument.TIROCINIO : referral.wanted();
    }

    /** The day on which a placement is proposed to somebody whose project is shared. */
    static LocalDate proposedOn(LocalDate sharedOn, Chance chance) {
        return Days.office(sharedOn.plusDays(chance.of("proposed").between(3, 20)));
    }

    /** When the placement lasts: R10 for a tirocinio, R14 for a borsa lavoro. */
    static Course course(Referral referral, LocalDate proposedOn, Hours hours, Chance chance) {
        Instrument instrument = instrument(referral);
        LocalDate startsOn =
                Days.firstMonday(proposedOn.plusDays(chance.of("start").between(14, 20)));
        int months = switch (instrument) {
            case TIROCINIO -> chance.of("months").pick(List.of(6, 6, 6, 4, 3, 8));
            case BORSA_LAVORO -> chance.of("months").pick(List.of(3, 6));
            default -> 2;
        };
        LocalDate endsOn = startsOn.plusMonths(months).minusDays(1);
        LocalDate lastDay = chance.of("early").percent(15)
                ? startsOn.plusDays(chance.of("early day").between(20, months > 3 ? 80 : 45))
                : endsOn;
        return new Course(instrument, startsOn, endsOn, lastDay, hours);
    }

    static List<Step> of(
            Referral referral, Company company, Course course, Chance chance, String tutor, LocalDate proposedOn) {
        PlacementPath path = new PlacementPath(referral, company, course, chance, tutor, proposedOn);
        path.findCompany();
        path.propose();
        path.makeReady();
        return path.steps;
    }

    private void findCompany() {
        add(
                "contact",
                COMPANY + "/contacts",
                proposedOn,
                Map.of("contactedOn", day(proposedOn), "outcome", "available"));
        if (chance.of("availability").percent(30)) {
            add(
                    "availability",
                    COMPANY + "/availability",
                    proposedOn,
                    Map.of("availability", "peak", "declaredOn", day(proposedOn)));
        }
        if (course.instrument() == Instrument.BORSA_LAVORO) {
            LocalDate from = proposedOn.minusDays(7);
            add(
                    "convention",
                    COMPANY + "/conventions",
                    proposedOn,
                    Map.of(
                            "kind",
                            ConventionKind.BORSA_LAVORO.code(),
                            "validFrom",
                            day(from),
                            "validTo",
                            day(from.plusYears(2).minusDays(1))));
        }
        steps.add(
                company.seats() > 0
                        ? Step.get(proposedOn, "post", COMPANY).keeping("postId", "/posts/0/postId")
                        : openPost());
    }

    private Step openPost() {
        return Step.post(
                        proposedOn,
                        "post",
                        COMPANY + "/posts",
                        Map.of(
                                "tasks",
                                company.tasks(),
                                "seats",
                                1,
                                "weeklyHours",
                                course.hours().weekly(),
                                "instruments",
                                company.instruments().stream()
                                        .map(Instrument::code)
                                        .toList(),
                                // Whatever is more than a tirocinio is aimed at hiring (R12, R16).
                                "aimedAtHiring",
                                company.instruments().stream().anyMatch(one -> one != Instrument.TIROCINIO),
                                "openedOn",
                                day(proposedOn)))
                .keeping("postId", "/postId");
    }

    private void propose() {
        steps.add(Step.post(
                        proposedOn,
                        "placement",
                        "/api/v1/placements",
                        Map.ofEntries(
                                Map.entry("caseId", "{caseId}"),
                                Map.entry("companyId", "{companyId}"),
                                Map.entry("postId", "{postId}"),
                                Map.entry("instrument", course.instrument().code()),
                                Map.entry("tutor", tutor),
                                Map.entry("companyReferent", company.referent()),
                                Map.entry("startsOn", day(course.startsOn())),
                                Map.entry("endsOn", day(course.endsOn())),
                                Map.entry("weeklyHours", course.hours().weekly()),
                                Map.entry("workingDays", course.hours().days()),
                                Map.entry("proposedOn", day(proposedOn))))
                .keeping("placementId", "/placementId"));
    }

    /** Authorised, insured, signed, started (R20, R22). */
    private void makeReady() {
        LocalDate authorisedOn =
                Days.office(proposedOn.plusDays(chance.of("authorised").between(3, 7)));
        LocalDate signedOn = Days.office(proposedOn.plusDays(chance.of("signed").between(8, 11)));
        add(
                "authorisation",
                PLACEMENT + "/authorisation",
                authorisedOn,
                Map.of(
                        "fundingSource",
                        "Fondo comunale " + course.startsOn().getYear() + ", " + referral.municipalityName(),
                        "authorisedOn",
                        day(authorisedOn)));
        add(
                "insurance",
                PLACEMENT + "/insurance",
                authorisedOn,
                Map.of(
                        "insurer",
                        chance.of("insurer").pick(People.INSURERS),
                        "policyNumber",
                        "P-" + course.startsOn().getYear() + "-" + (1000 + referral.number()),
                        "validFrom",
                        day(course.startsOn()),
                        "validTo",
                        day(course.endsOn())));
        for (PlacementParty party :
                List.of(PlacementParty.PERSON, PlacementParty.COMPANY, PlacementParty.MANAGING_BODY)) {
            add(
                    "signature-" + party.code(),
                    PLACEMENT + "/signatures",
                    signedOn,
                    Map.of("party", party.code(), "manner", SignatureManner.PAPER.code(), "signedOn", day(signedOn)));
        }
        add("start", PLACEMENT + "/start", course.startsOn(), Map.of("startedOn", day(course.startsOn())));
    }

    private void add(String name, String path, LocalDate on, Map<String, Object> body) {
        steps.add(Step.post(on, name, path, body));
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
