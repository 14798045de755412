package it.percorsi.referral.rulebook;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The rule book that came with the installation, and the versions enacted since, read from their own events: another
 * instance's are known a second later. While the store is away the versions known before hold on.
 */
@Component
@Primary
public class EnactedRuleBooks implements RuleBooks {

    private static final Logger LOG = LoggerFactory.getLogger(EnactedRuleBooks.class);
    private static final long FRESH_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final ReferralRuleBook shipped;
    private final EventStore events;
    private final String ruleBookId;
    private volatile Known known;

    EnactedRuleBooks(ReferralRuleBook shipped, EventStore events, @Value("${percorsi.ambito}") String ambito) {
        this.shipped = shipped;
        this.events = events;
        this.ruleBookId = RuleBookOfAmbito.idOf(ambito);
        this.known = new Known(List.of(), System.nanoTime() - FRESH_NANOSECONDS);
    }

    /** In the order of the days from which they hold; of two that hold from one day, the later enacted comes last. */
    private record Known(List<RuleBookVersionEnacted> versions, long readAt) {}

    @Override
    public ReferralRuleBook on(LocalDate day) {
        return enacted().stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(this::book)
                .orElse(shipped);
    }

    /** What a version does not say, or says in a code that only a later one knows, is as the installation set it. */
    ReferralRuleBook book(RuleBookVersionEnacted version) {
        Map<Instrument, List<ProjectParty>> parties = new EnumMap<>(Instrument.class);
        parties.putAll(shipped.requiredParties());
        version.requiredParties().forEach(line -> parties.put(line.instrument(), line.parties()));
        Map<Category, List<Evidence>> evidence = new EnumMap<>(Category.class);
        evidence.putAll(shipped.evidence());
        version.evidence().forEach(line -> evidence.put(line.category(), line.evidence()));
        Integer weeks = version.evaluationWeeks();
        WaitingOrder order = version.waitingOrder();
        return new ReferralRuleBook(
                version.version(),
                shipped.municipalities(),
                version.invalidityOver(),
                version.daysToFirstInterview(),
                version.daysToSharedProject(),
                weeks == null ? shipped.evaluations() : new EvaluationRules(weeks),
                parties,
                evidence,
                order == null || order == WaitingOrder.UNKNOWN ? shipped.waitingOrder() : order);
    }

    /** The versions that were enacted, in the order of the days from which they hold. */
    List<RuleBookVersionEnacted> enacted() {
        Known now = known;
        if (System.nanoTime() - now.readAt() >= FRESH_NANOSECONDS) {
            try {
                now = new Known(read(), System.nanoTime());
            } catch (EventStoreException | DataAccessException | TransactionException away) {
                LOG.debug("No new versions of the rule book are known while the store is away", away);
                now = new Known(now.versions(), System.nanoTime());
            }
            known = now;
        }
        return now.versions();
    }

    /** The next question is answered from the store. */
    void forgetWhatIsKnown() {
        known = new Known(known.versions(), System.nanoTime() - FRESH_NANOSECONDS);
    }

    private List<RuleBookVersionEnacted> read() {
        return events.readEvents(ruleBookId)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(RuleBookVersionEnacted.class::isInstance)
                .map(RuleBookVersionEnacted.class::cast)
                .sorted(Comparator.comparing(RuleBookVersionEnacted::validFrom))
                .toList();
    }

    ReferralRuleBook shipped() {
        return shipped;
    }
}
