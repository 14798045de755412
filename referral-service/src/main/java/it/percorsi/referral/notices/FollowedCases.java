package it.percorsi.referral.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who has to do with which case, as far as the reader of events has come. */
final class FollowedCases {

    private final JdbcTemplate jdbc;
    private final String table;

    FollowedCases(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".followed_case";
    }

    /** Those of some cases that there are, by id. */
    Map<String, FollowedCase> find(Collection<String> caseIds) {
        Map<String, FollowedCase> found = new HashMap<>();
        jdbc.query(
                "SELECT case_id, person_id, ambito, municipality, sender, operator FROM " + table
                        + " WHERE case_id = ANY (?)",
                row -> {
                    found.put(
                            row.getString(1),
                            new FollowedCase(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)));
                },
                (Object) caseIds.toArray(String[]::new));
        return found;
    }

    void save(Collection<FollowedCase> cases) {
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (case_id, person_id, ambito, municipality, sender, operator)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) DO UPDATE SET operator = excluded.operator,"
                        + " municipality = excluded.municipality, sender = excluded.sender",
                cases.stream()
                        .map(one -> new Object[] {
                            one.caseId(), one.personId(), one.ambito(), one.municipality(), one.sender(), one.operator()
                        })
                        .toList());
    }
}
