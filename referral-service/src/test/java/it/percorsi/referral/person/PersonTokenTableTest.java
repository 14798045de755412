package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.referral.OnOneServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnOneServer
class PersonTokenTableTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ofManyPersonsTheSameOnesAreFoundEveryTime() {
        PersonTokenTable table = new PersonTokenTable(jdbc, "referral_index");
        String ambito = UUID.randomUUID().toString();
        byte[] token = "one of sixteen b".getBytes(StandardCharsets.UTF_8);
        List<String> persons = Stream.generate(
                        () -> UUID.randomUUID().toString().replace("-", ""))
                .limit(300)
                .toList();
        table.add(persons.stream()
                .map(person -> PersonTokenTable.row(ambito, token, person))
                .toList());
        assertThat(table.find(ambito, List.of(token), true, 7))
                .isEqualTo(persons.stream().sorted().limit(7).toList());
    }
}
