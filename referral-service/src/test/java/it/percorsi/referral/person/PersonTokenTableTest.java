package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.referral.OnOneServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnOneServer
class PersonTokenTableTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofManyPersonsTheSameOnesAreFoundEveryTime() {
        PersonTokenTable table = new PersonTokenTable(jdbc, "referral_index");
        String ambito = UUID.randomUUID().toString();
        List<byte[]> tokens = Stream.of("one of sixteen b", "the other of 16b", "and a third of16")
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<String> persons = Stream.generate(
                        () -> UUID.randomUUID().toString().replace("-", ""))
                .limit(300)
                .toList();
        table.add(IntStream.range(0, persons.size())
                .mapToObj(i -> PersonTokenTable.row(ambito, tokens.get(i % tokens.size()), persons.get(i)))
                .toList());
        List<String> found = Objects.requireNonNull(transaction.execute(status -> {
            // As it is planned for many persons.
            jdbc.execute("SET LOCAL enable_sort = off");
            return table.find(ambito, tokens, false, 7);
        }));
        assertThat(found).isEqualTo(persons.stream().sorted().limit(7).toList());
    }
}
