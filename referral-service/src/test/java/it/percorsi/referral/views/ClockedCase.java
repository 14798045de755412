package it.percorsi.referral.views;

import it.percorsi.events.casefile.AssessmentCompleted;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseFlaggedComplex;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.InterviewHeld;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.WaitingListJoined;
import it.percorsi.events.casefile.WaitingListLeft;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.rulebook.Books;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case as its events tell it, by way of its document, and what its clocks say on a day. */
final class ClockedCase {

    static final String CASE = "case-1";
    static final String WHO = "person-1";
    static final String HERE = "015118";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final ReferralRuleBook RULES = Books.carta();

    private final List<CaseFileEvent> story = new ArrayList<>();

    void told(CaseFileEvent... events) {
        story.addAll(List.of(events));
    }

    CaseDocument document() {
        Cases view = new Cases();
        @Nullable CaseDocument document = null;
        int position = 0;
        for (CaseFileEvent event : story) {
            document = view.fold(
                    document,
                    CASE,
                    new RecordedEvent(
                            "e" + position, event, CASE, position, Instant.EPOCH, Provenance.of(Map.of()), position++));
        }
        return Objects.requireNonNull(document);
    }

    List<CaseClock> clocks(int day) {
        return CaseClocks.of(document(), RULES, DAY.plusDays(day));
    }

    CaseClock clock(int day) {
        return clocks(day).getLast();
    }

    static ReferralSubmitted referred() {
        return new ReferralSubmitted(
                CASE,
                WHO,
                "legnano",
                HERE,
                DAY,
                ReferralChannel.FORM,
                "CPS Legnano",
                "Anna Re",
                Category.PSYCHIATRIC,
                null,
                false,
                Priority.HIGH,
                null,
                "");
    }

    static ReferralEndorsed endorsed(int day) {
        return new ReferralEndorsed(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    static WaitingListJoined waiting(int day) {
        return new WaitingListJoined(CASE, "legnano", HERE, WaitingReason.NO_OPERATOR, DAY.plusDays(day));
    }

    static WaitingListLeft left(int day) {
        return new WaitingListLeft(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    static InterviewHeld interviewed(int day) {
        return new InterviewHeld(CASE, "legnano", HERE, InterviewKind.FIRST, DAY.plusDays(day), "Sara");
    }

    static AssessmentCompleted assessed(int day, Suitability suitability) {
        return new AssessmentCompleted(CASE, "legnano", HERE, DAY.plusDays(day), suitability, 20, List.of(), "Sara");
    }

    static IndividualProjectDrafted drafted(int day) {
        return new IndividualProjectDrafted(
                CASE,
                WHO,
                "legnano",
                HERE,
                1,
                DAY.plusDays(day),
                Instrument.TIROCINIO,
                List.of(),
                20,
                6,
                List.of(ProjectParty.PERSON),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }

    static IndividualProjectShared shared(int day) {
        return new IndividualProjectShared(
                CASE,
                WHO,
                "legnano",
                HERE,
                1,
                DAY.plusDays(day),
                Category.PSYCHIATRIC,
                Suitability.SUITABLE,
                Instrument.TIROCINIO,
                20,
                6);
    }

    static CaseFlaggedComplex complex(int day) {
        return new CaseFlaggedComplex(CASE, WHO, "legnano", HERE, "Molti servizi", DAY.plusDays(day));
    }

    static CaseSuspended suspended(int day) {
        return new CaseSuspended(CASE, "legnano", HERE, SuspensionReason.HEALTH, DAY.plusDays(day), null);
    }

    static CaseResumed resumed(int day) {
        return new CaseResumed(CASE, "legnano", HERE, DAY.plusDays(day));
    }

    static CaseClosed closed(int day) {
        return new CaseClosed(CASE, "legnano", HERE, ClosureOutcome.GAVE_UP, DAY.plusDays(day));
    }

    static CaseReopened reopened(int day) {
        return new CaseReopened(CASE, WHO, "legnano", HERE, "Torna", DAY.plusDays(day));
    }
}
