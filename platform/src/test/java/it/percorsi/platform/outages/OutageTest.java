package it.percorsi.platform.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P02", "57P03", "53100", "53300", "58030", "25006"})
    void aDatabaseThatIsGoneOrFullIsAnOutage(String state) {
        assertThat(Outage.behind(new EventStoreException("reading failed", new SQLException("says the server", state))))
                .contains(Outage.DATABASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40001", "57014", "25P02"})
    void aStatementThatIsWrongOrMetAnotherIsNone(String state) {
        assertThat(Outage.behind(new IllegalStateException(new SQLException("says the server", state))))
                .isEmpty();
    }

    @Test
    void aPoolWithoutConnectionsAndACommitThatBrokeAreOutages() {
        assertThat(Outage.behind(new CannotCreateTransactionException(
                        "none left", new SQLTransientConnectionException("timed out after 5000 ms"))))
                .contains(Outage.DATABASE);
        assertThat(Outage.behind(new TransactionSystemException(
                        "commit", new SQLException("An I/O error occurred while sending", "08006"))))
                .contains(Outage.DATABASE);
    }

    @Test
    void aRollbackThatFailedTooDoesNotHideTheReason() {
        TransactionSystemException rollback =
                new TransactionSystemException("rollback", new SQLException("This statement has been closed"));
        assertThat(Outage.behind(rollback)).isEmpty();
        rollback.initApplicationException(new IllegalStateException(new SQLException("I/O error", "08006")));
        assertThat(Outage.behind(rollback)).contains(Outage.DATABASE);
        assertThat(Outage.behind(new TransactionSystemException("rollback", new SQLException("Connection is closed"))))
                .contains(Outage.DATABASE);
    }

    @Test
    void aDocumentStoreThatDoesNotAnswerIsAnOutageAndABadDocumentIsNone() {
        assertThat(Outage.behind(new MongoTimeoutException("no server"))).contains(Outage.DOCUMENTS);
        assertThat(Outage.behind(new MongoWriteException(
                        new WriteError(11_000, "duplicate key", new BsonDocument()), new ServerAddress(), Set.of())))
                .isEmpty();
    }

    @Test
    void otherFailuresAreNone() {
        assertThat(Outage.behind(null)).isEmpty();
        assertThat(Outage.behind(new IllegalStateException("a fault"))).isEmpty();
        Exception ring = new Exception("ring");
        ring.initCause(new Exception("back", ring));
        assertThat(Outage.behind(ring)).isEmpty();
    }

    @Test
    void aPageGoesWithoutDocumentsButNotWithoutTheDatabase() {
        assertThat(Outage.unlessDocumentsAreAway(() -> {
                    throw new MongoTimeoutException("no server");
                }))
                .isEmpty();
        assertThat(Outage.unlessDocumentsAreAway(() -> "asked")).contains("asked");
        assertThatThrownBy(() -> Outage.unlessDocumentsAreAway(() -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        assertThatThrownBy(() -> Outage.unlessDocumentsAreAway(() -> {
                    throw new CannotCreateTransactionException("none", new SQLTransientConnectionException("none"));
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
    }
}
