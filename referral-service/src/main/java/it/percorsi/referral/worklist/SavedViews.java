package it.percorsi.referral.worklist;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The kept views of everybody, each seen and changed by its owner only. They are a convenience, not a part of any case:
 * no event tells of them.
 */
public final class SavedViews {

    /** How many one person may keep. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    SavedViews(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** An owner's views, by name. */
    public List<SavedView> of(String owner) {
        return jdbc.sql("SELECT id, name, query, preferred FROM saved_view WHERE owner = ? ORDER BY lower(name), name")
                .param(owner)
                .query((row, number) -> new SavedView(
                        row.getString(1), row.getString(2), WorkListQuery.read(row.getString(3)), row.getBoolean(4)))
                .list();
    }

    /** What an owner's list opens with; empty for everything. */
    public Optional<WorkListQuery> preferred(String owner) {
        return jdbc.sql("SELECT query FROM saved_view WHERE owner = ? AND preferred")
                .param(owner)
                .query((row, number) -> WorkListQuery.read(row.getString(1)))
                .optional();
    }

    /** Keeps a view; one of the same name is replaced, so that keeping it twice has one effect. */
    public void save(String owner, String name, WorkListQuery query, boolean preferred) {
        transactions.executeWithoutResult(status -> {
            lock(owner);
            long others = jdbc.sql("SELECT count(*) FROM saved_view WHERE owner = ? AND name <> ?")
                    .params(owner, name)
                    .query(Long.class)
                    .single();
            if (others >= MOST) {
                throw Refused.now("too-many-saved-views", null).with(String.valueOf(MOST));
            }
            if (preferred) {
                preferNone(owner);
            }
            jdbc.sql("INSERT INTO saved_view (id, owner, name, query, preferred) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query,"
                            + " preferred = saved_view.preferred OR excluded.preferred")
                    .params(
                            UUID.randomUUID().toString(),
                            owner,
                            name,
                            WorkListQuery.text(query.withoutSearch().parameters()),
                            preferred)
                    .update();
        });
    }

    /** Gives a view another name; refused when another one of the owner's has it. */
    public void rename(String owner, String id, String name) {
        try {
            demandOne(
                    jdbc.sql("UPDATE saved_view SET name = ? WHERE owner = ? AND id = ?")
                            .params(name, owner, id)
                            .update(),
                    id);
        } catch (DuplicateKeyException taken) {
            throw Refused.now("saved-view-name-taken", null).with(name);
        }
    }

    /** The list opens with this view from now on, or no longer. */
    public void prefer(String owner, String id, boolean preferred) {
        transactions.executeWithoutResult(status -> {
            lock(owner);
            if (preferred) {
                preferNone(owner);
            }
            demandOne(
                    jdbc.sql("UPDATE saved_view SET preferred = ? WHERE owner = ? AND id = ?")
                            .params(preferred, owner, id)
                            .update(),
                    id);
        });
    }

    /** Forgets a view, if there is such a one. */
    public void delete(String owner, String id) {
        jdbc.sql("DELETE FROM saved_view WHERE owner = ? AND id = ?")
                .params(owner, id)
                .update();
    }

    private void preferNone(String owner) {
        jdbc.sql("UPDATE saved_view SET preferred = false WHERE owner = ? AND preferred")
                .param(owner)
                .update();
    }

    /** Two requests of one owner come one after the other: neither counts without the other. */
    private void lock(String owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.saved_view.' || ?))")
                .param(owner)
                .query(row -> {});
    }

    private static void demandOne(int changed, String id) {
        if (changed == 0) {
            throw new NotFound("view", id);
        }
    }
}
