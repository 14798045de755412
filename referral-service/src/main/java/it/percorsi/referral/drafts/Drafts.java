package it.percorsi.referral.drafts;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps drafts for whoever writes them, on whichever machine. A draft is about the person whom it will become: it is
 * sealed with that person's key, and throwing it away destroys the key.
 */
public final class Drafts {

    /** An untouched draft is thrown away after so long. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final String PART = "draft";
    private static final int MOST = 50;
    private static final int BATCH = 100;
    /** A referral that has not been stored by then was given up, for example by a server that stopped. */
    private static final Duration SENDING = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DraftTable table;
    private final PersonKeys keys;
    private final EventStore events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Drafts(DraftTable table, PersonKeys keys, EventStore events, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of a draft that was saved.
     *
     * @param personId its id
     * @param another whether it is a new one although an older one was given: that was changed meanwhile, or is gone
     */
    public record Saved(String personId, boolean another) {}

    /** Saves a new draft, or a draft that was at some version; what somebody changed meanwhile is never overwritten. */
    public Saved save(Caller owner, @Nullable String personId, long version, Map<String, String> fields) {
        if (personId != null && table.find(owner, personId).isPresent()) {
            String text = sealed(personId, fields);
            if (text != null && table.update(owner, personId, version, text, clock.instant())) {
                return new Saved(personId, false);
            }
        }
        if (table.of(owner, MOST).size() == MOST) {
            throw Refused.now("too-many-drafts", null).with(String.valueOf(MOST));
        }
        String fresh = UUID.randomUUID().toString();
        String text = sealed(fresh, fields);
        if (text == null) {
            throw new IllegalStateException("a new person has no key");
        }
        table.insert(owner, fresh, text, clock.instant());
        return new Saved(fresh, personId != null);
    }

    private @Nullable String sealed(String personId, Map<String, String> fields) {
        return keys.seal(personId, PART, JSON.writeValueAsBytes(fields));
    }

    /** One of the caller's own; empty for anybody else's. */
    public Optional<Draft> find(Caller owner, String personId) {
        return table.find(owner, personId).flatMap(this::opened);
    }

    /** All of the caller's own, the latest first. */
    public List<Draft> of(Caller owner) {
        List<DraftTable.Stored> stored = table.of(owner, MOST);
        keys.load(stored.stream().map(DraftTable.Stored::personId).toList());
        return stored.stream().map(this::opened).flatMap(Optional::stream).toList();
    }

    private Optional<Draft> opened(DraftTable.Stored stored) {
        return keys.open(stored.fields(), PART)
                .map(plain -> new Draft(
                        stored.personId(), JSON.readValue(plain, FIELDS), stored.version(), stored.changedAt()));
    }

    /** The rule of rows: a draft is its owner's alone. */
    public Optional<Row> open(Caller caller, String personId) {
        return find(caller, personId).map(draft -> Row.aboutNobody());
    }

    /** What a draft is sent under, so that it is sent once however often and from wherever it is tried. */
    public static CommandContext context(Caller owner, String personId) {
        return new CommandContext(
                CommandContext.current().provenance(), owner.user() + ":draft/" + personId, () -> "", null);
    }

    /**
     * Sends one of the caller's own under its {@link #context}, and throws it away when it is sent; empty when it is not
     * there any more at that version.
     */
    public <T> Optional<T> send(Caller owner, Draft draft, Function<CommandContext, T> sending) {
        String personId = draft.personId();
        Instant claimed = clock.instant();
        if (!table.claim(owner, personId, draft.version(), claimed)) {
            return Optional.empty();
        }
        T sent;
        try {
            sent = sending.apply(context(owner, personId));
        } catch (RuntimeException notSent) {
            table.release(personId, claimed);
            throw notSent;
        }
        clear(personId);
        return Optional.of(sent);
    }

    /** Throws away what is left of a draft that was sent. */
    public void clear(String personId) {
        // The key first: a row that outlives it tells nothing, and is found again.
        forget(personId);
        table.delete(personId);
    }

    /** Throws away one of the caller's own, and the key of the person whom it would have become. */
    public void discard(Caller owner, String personId) {
        transactions.executeWithoutResult(status -> {
            if (!table.discard(owner, personId, clock.instant().minus(SENDING))) {
                throw Refused.now("draft-gone", null);
            }
            forget(personId);
        });
    }

    /**
     * Throws away all that nobody has touched for {@link #KEPT}.
     *
     * @return how many
     */
    public int expire() {
        int gone = 0;
        int some;
        do {
            some = Objects.requireNonNull(transactions.execute(status -> expireSome()));
            gone += some;
        } while (some == BATCH);
        return gone;
    }

    private int expireSome() {
        List<String> some = table.deleteOlderThan(clock.instant().minus(KEPT), BATCH);
        some.forEach(this::forget);
        return some.size();
    }

    /**
     * The key is gone for good when this returns, before the transaction ends that deletes the row: what fails in between
     * leaves a row that nobody can read, which is found and deleted again, and never a key without a row. Where the draft
     * has become a person the key is the person's; where it was a further case of another, nobody's.
     */
    private void forget(String personId) {
        if (events.lastSequenceNumberFor(personId).isEmpty()) {
            keys.destroy(personId);
        }
    }
}
