package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.percorsi.events.person.PersonRegistered;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.imports.ReferralSheets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Many persons become known at once, as when the index is built anew. */
@OnOneServer
class LikelyPairsTest {

    private static final LocalDate BORN = LocalDate.of(1940, 1, 1);

    @Autowired
    private DataSource connections;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private EventStore events;

    private final String ambito = UUID.randomUUID().toString();
    private final AtomicInteger questions = new AtomicInteger();

    private PersonRegistered person(int number, String family, String code) {
        return new PersonRegistered(
                ambito + "-" + number,
                ambito,
                family,
                "Gemma",
                code,
                "F",
                BORN.plusDays(40L * number),
                "Parabiago",
                "015168",
                "",
                "");
    }

    @Test
    void theyAreComparedWithOneAnotherByAFewQuestionsForAllOfThem() {
        JdbcTemplate jdbc = new JdbcTemplate(new DelegatingDataSource(connections) {
            @Override
            public Connection getConnection() throws SQLException {
                questions.incrementAndGet();
                return super.getConnection();
            }
        });
        PersonTokens tokens = new PersonTokens(keys);
        PersonTokenTable table = new PersonTokenTable(jdbc, "referral_index");
        PersonPairs pairs = new PersonPairs(jdbc, "referral_index");
        List<PersonRegistered> strangers = IntStream.range(0, 90)
                .mapToObj(number ->
                        person(number, "Cognome" + (char) ('a' + number % 26), ReferralSheets.codiceFiscale()))
                .toList();
        PersonRegistered slip = new PersonRegistered(
                ambito + "-slip",
                ambito,
                strangers.getFirst().familyName() + "x",
                "Gemma",
                ReferralSheets.codiceFiscale(),
                "F",
                BORN.plusDays(1),
                "Parabiago",
                "015168",
                "",
                "");
        PersonRegistered twin = person(200, "Tuttaltra", strangers.get(1).codiceFiscale());
        List<PersonRegistered> all =
                Stream.concat(strangers.stream(), Stream.of(slip, twin)).toList();
        table.add(all.stream()
                .flatMap(one -> tokens
                        .of(
                                ambito,
                                one.familyName(),
                                one.givenName(),
                                new CodiceFiscale(one.codiceFiscale()),
                                Objects.requireNonNull(one.bornOn()))
                        .stream()
                        .map(token -> PersonTokenTable.row(ambito, token, one.personId())))
                .toList());
        questions.set(0);
        new LikelyPairs(tokens, table, pairs, events).look(all);
        assertThat(questions).hasValue(3);
        assertThat(pairs.of(ambito, null, 100))
                .extracting(PersonPairs.Pair::one, PersonPairs.Pair::other, PersonPairs.Pair::sameCode)
                .containsExactly(
                        tuple(ambito + "-1", ambito + "-200", true), tuple(ambito + "-0", ambito + "-slip", false));
    }
}
