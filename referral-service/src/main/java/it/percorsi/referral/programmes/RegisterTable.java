package it.percorsi.referral.programmes;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register in the service's database. Decisions about one programme wait for each other at its row until the
 * transaction ends, whichever instance takes them.
 */
final class RegisterTable implements Register {

    private final JdbcClient jdbc;
    private final String programmes;
    private final String paths;

    RegisterTable(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.programmes = schema + ".programme";
        this.paths = schema + ".path";
    }

    private record Row(String ambito, Funding funding, boolean ended) {

        boolean covers(LocalDate day) {
            return !day.isBefore(funding.firstDay()) && !day.isAfter(funding.lastDay());
        }

        void mustCover(LocalDate day) {
            if (!covers(day)) {
                throw Refused.ever("day-outside-programme", "R41")
                        .with(funding.firstDay().toString(), funding.lastDay().toString());
            }
        }
    }

    private record Taken(int paths, LocalDate firstDay, LocalDate lastDay) {}

    @Override
    public void open(String programmeId, String ambito, Funding funding) {
        jdbc.sql("INSERT INTO " + programmes
                        + " (programme_id, ambito, first_day, last_day, paths) VALUES (?, ?, ?, ?, ?)")
                .params(programmeId, ambito, funding.firstDay(), funding.lastDay(), funding.paths())
                .update();
    }

    @Override
    public void change(String programmeId, Funding funding) {
        locked(programmeId);
        Taken taken = jdbc.sql(
                        "SELECT count(*), min(first_day), max(last_day) FROM " + paths + " WHERE programme_id = ?")
                .param(programmeId)
                .query((row, number) -> new Taken(
                        row.getInt(1),
                        orElse(row.getObject(2, LocalDate.class), funding.firstDay()),
                        orElse(row.getObject(3, LocalDate.class), funding.lastDay())))
                .single();
        if (taken.paths() > funding.paths()) {
            throw Refused.now("paths-already-taken", "R41").with(String.valueOf(taken.paths()));
        }
        if (taken.firstDay().isBefore(funding.firstDay()) || taken.lastDay().isAfter(funding.lastDay())) {
            throw Refused.now("days-already-used", "R41")
                    .with(taken.firstDay().toString(), taken.lastDay().toString());
        }
        jdbc.sql("UPDATE " + programmes + " SET first_day = ?, last_day = ?, paths = ? WHERE programme_id = ?")
                .params(funding.firstDay(), funding.lastDay(), funding.paths(), programmeId)
                .update();
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    @Override
    public void end(String programmeId) {
        jdbc.sql("UPDATE " + programmes + " SET ended = TRUE WHERE programme_id = ?")
                .param(programmeId)
                .update();
    }

    @Override
    public void take(String ambito, String programmeId, String caseId, LocalDate day) {
        Row programme = locked(programmeId);
        if (!programme.ambito().equals(ambito)) {
            throw Refused.ever("programme-unknown", "R41");
        }
        if (programme.ended()) {
            throw Refused.now("programme-over", "R41");
        }
        programme.mustCover(day);
        int taken = jdbc.sql("SELECT count(*) FROM " + paths + " WHERE programme_id = ?")
                .param(programmeId)
                .query(Integer.class)
                .single();
        if (taken >= programme.funding().paths()) {
            throw Refused.now("no-path-left", "R41")
                    .with(String.valueOf(programme.funding().paths()));
        }
        jdbc.sql("INSERT INTO " + paths + " (programme_id, case_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(programmeId, caseId, day, day)
                .update();
    }

    @Override
    public void use(String programmeId, String caseId, LocalDate day) {
        locked(programmeId).mustCover(day);
        jdbc.sql("UPDATE " + paths + " SET last_day = greatest(last_day, ?)"
                        + " WHERE programme_id = ? AND case_id = ?")
                .params(day, programmeId, caseId)
                .update();
    }

    @Override
    public boolean pays(String programmeId, LocalDate day) {
        return locked(programmeId).covers(day);
    }

    @Override
    public void giveBack(String programmeId, String caseId) {
        jdbc.sql("DELETE FROM " + paths + " WHERE programme_id = ? AND case_id = ?")
                .params(programmeId, caseId)
                .update();
    }

    private Row locked(String programmeId) {
        return jdbc.sql("SELECT ambito, first_day, last_day, paths, ended FROM " + programmes
                        + " WHERE programme_id = ? FOR UPDATE")
                .param(programmeId)
                .query((row, number) -> new Row(
                        row.getString(1),
                        new Funding(
                                row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), row.getInt(4)),
                        row.getBoolean(5)))
                .optional()
                .orElseThrow(() -> Refused.ever("programme-unknown", "R41"));
    }
}
