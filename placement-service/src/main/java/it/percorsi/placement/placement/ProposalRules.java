package it.percorsi.placement.placement;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.codes.Suitability;
import it.percorsi.placement.registers.KnownCompany;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.registers.SharedProject;
import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may be placed where, with which instrument. */
final class ProposalRules {

    private static final Pattern SEVERAL_NAMES = Pattern.compile("[,;/&+]| e | ed ");

    private ProposalRules() {}

    /** R29: nobody is placed without an individual project that all parties share. */
    static SharedProject onlyWithASharedProject(String caseId, KnownFacts facts) {
        return facts.sharedProject(caseId).orElseThrow(() -> Refused.now("project-not-shared", "R29"));
    }

    /** R29, R19: the instrument is the one that the parties agreed to; another one needs a new project. */
    static void instrumentIsTheProjects(Instrument instrument, SharedProject project) {
        if (instrument != project.instrument()) {
            throw Refused.ever("instrument-not-in-project", "R29");
        }
    }

    /** Nobody is placed while the case is suspended or after it was closed. */
    static void caseGoesOn(String caseId, KnownFacts facts) {
        facts.halt(caseId).ifPresent(halt -> {
            throw halt.refusal();
        });
    }

    /** R24: active job search has no company, no insurance and no money, hence no placement. */
    static void jobSearchIsNoPlacement(Instrument instrument) {
        if (instrument == Instrument.ACTIVE_JOB_SEARCH) {
            throw Refused.ever("job-search-is-no-placement", "R24");
        }
    }

    /** R25: direct placement only for persons assessed autonomous. */
    static void onlyAutonomousPersonsDirectly(Instrument instrument, SharedProject project) {
        if (instrument == Instrument.DIRECT_PLACEMENT && project.suitability() != Suitability.AUTONOMOUS) {
            throw Refused.ever("person-not-autonomous", "R25");
        }
    }

    /** R13: the hours of a tirocinio are those of the project. R16: a borsa lavoro goes up to full time. */
    static void hoursAreAgreed(ProposePlacement proposal, SharedProject project, RuleBook rules) {
        int hours = proposal.weeklyHours();
        if (proposal.instrument() == Instrument.TIROCINIO && hours > project.weeklyHours()) {
            throw Refused.ever("hours-beyond-project", "R13").with(String.valueOf(project.weeklyHours()));
        }
        int fullTime = rules.borsaLavoro().mostWeeklyHours();
        if (hours < 1 || hours > fullTime) {
            throw Refused.ever("hours-out-of-range", "R16").with(String.valueOf(fullTime));
        }
    }

    /** R30: one tutor, by name. */
    static void oneTutor(String tutor) {
        if (tutor.isBlank() || SEVERAL_NAMES.matcher(tutor).find()) {
            throw Refused.ever("one-tutor", "R30");
        }
    }

    /** The post is one of the company's open posts. */
    static KnownCompany postIsOpen(ProposePlacement proposal, KnownFacts facts) {
        return facts.company(proposal.companyId())
                .filter(company -> company.post(proposal.postId()).isPresent())
                .orElseThrow(() -> Refused.now("post-not-open", null));
    }

    /** R12: tirocinio at type-B cooperatives or willing companies. R16: borsa lavoro where company and post accept it. */
    static void companyAndPostAccept(ProposePlacement proposal, KnownCompany company) {
        Instrument instrument = proposal.instrument();
        boolean typeB = instrument == Instrument.TIROCINIO && company.legalForm() == LegalForm.COOPERATIVE_B;
        if (!typeB && !company.instruments().contains(instrument)) {
            throw Refused.ever("company-does-not-accept", ruleOfAcceptance(instrument));
        }
        if (company.post(proposal.postId()).stream()
                .noneMatch(post -> post.instruments().contains(instrument))) {
            throw Refused.ever("post-does-not-accept", ruleOfAcceptance(instrument));
        }
    }

    /** R16: a borsa lavoro needs a convention of the company, valid on its first day. */
    static void borsaLavoroHasAConvention(Instrument instrument, KnownCompany company, LocalDate firstDay) {
        if (instrument == Instrument.BORSA_LAVORO && !company.hasConvention(ConventionKind.BORSA_LAVORO, firstDay)) {
            throw Refused.now("convention-missing", "R16").with(ItalianDates.of(firstDay));
        }
    }

    private static @Nullable String ruleOfAcceptance(Instrument instrument) {
        return switch (instrument) {
            case TIROCINIO -> "R12";
            case BORSA_LAVORO -> "R16";
            default -> null;
        };
    }
}
