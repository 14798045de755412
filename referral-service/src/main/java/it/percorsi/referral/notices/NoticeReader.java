package it.percorsi.referral.notices;

import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.team.TeamEvent;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.OwnReader;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.referral.person.ErasedPersons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the service's own events and notes what somebody is to be told. Notes and position are kept in one
 * transaction, and a note that is there already is not made again.
 */
final class NoticeReader implements SmartLifecycle {

    /** An installation that has been running without notices tells nobody what everybody knows. */
    private static final Duration OLD = Duration.ofDays(7);

    private final FollowedCases cases;
    private final Supplier<Addressees> whom;
    private final Notices notices;
    private final Clock clock;
    private final ErasedPersons erased;
    private final OwnReader reader;

    NoticeReader(
            FollowedCases cases,
            Supplier<Addressees> whom,
            Notices notices,
            ErasedPersons erased,
            Clock clock,
            OwnEvents events) {
        this.cases = cases;
        this.erased = erased;
        this.whom = whom;
        this.notices = notices;
        this.clock = clock;
        this.reader = events.reader("notices", NoticeReader::concerns, this::take);
    }

    private static boolean concerns(RecordedEvent recorded) {
        return recorded.event() instanceof CaseFileEvent || recorded.event() instanceof TeamEvent;
    }

    private void take(List<DomainEventMessage<?>> batch) {
        List<RecordedEvent> read = batch.stream().map(OwnEvents::recorded).toList();
        Map<String, FollowedCase> known = cases.find(
                read.stream().map(RecordedEvent::aggregateId).distinct().toList());
        Instant now = clock.instant();
        Addressees addressees = whom.get();
        Set<String> changed = new HashSet<>();
        List<News> news = new ArrayList<>();
        for (RecordedEvent recorded : read) {
            boolean isNew = recorded.recordedAt().isAfter(now.minus(OLD));
            String actor = recorded.provenance().actor();
            if (recorded.event() instanceof TeamEvent team) {
                news.addAll(isNew ? AbsenceNews.of(team, recorded.id(), actor) : List.of());
                continue;
            }
            CaseFileEvent event = (CaseFileEvent) recorded.event();
            FollowedCase before = known.get(event.caseId());
            FollowedCase after = after(before, event, recorded, addressees);
            if (after == null) {
                // The person was erased, and what was kept of the case went along.
                continue;
            }
            if (!after.equals(before)) {
                known.put(event.caseId(), after);
                changed.add(event.caseId());
            }
            if (isNew) {
                news.addAll(addressees.of(event, recorded.id(), actor, after));
            }
        }
        cases.save(changed.stream().map(known::get).toList());
        notices.add(news, now);
    }

    /** What is kept of a case; of an erased person's nothing, also when its beginning is read long after. */
    private @Nullable FollowedCase after(
            @Nullable FollowedCase before, CaseFileEvent event, RecordedEvent recorded, Addressees addressees) {
        if (event instanceof ReferralSubmitted e) {
            if (erased.include(e.personId())) {
                return null;
            }
            return new FollowedCase(
                    e.caseId(),
                    e.personId(),
                    e.ambito(),
                    e.municipality(),
                    recorded.provenance().actor(),
                    before == null ? null : before.operator());
        }
        if (before != null && event instanceof CaseTransferred e) {
            return before.in(
                    e.municipality(), !addressees.belongs(before.sender(), e.ambito(), e.formerMunicipality()));
        }
        return before != null && event instanceof OperatorAssigned e ? before.followedBy(e.operator()) : before;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
