package it.percorsi.reporting.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.reporting.coprogettazione.CoprogettazioneTable;
import it.percorsi.reporting.coprogettazione.ShownTable;
import it.percorsi.reporting.coprogettazione.TableRules;
import it.percorsi.reporting.suppression.TableForOthers;
import org.springframework.stereotype.Component;

/** What of a report a caller sees. */
@Component
public final class ReportingFields {

    private final TableRules rules;

    ReportingFields(TableRules rules) {
        this.rules = rules;
    }

    /** Whether the dashboard is for the caller. */
    public boolean dashboard(Caller caller) {
        return caller.is(ReportingAccess.WORK);
    }

    /** The table: small figures come close to telling about somebody, and are for those who work on the cases. */
    public ShownTable table(Caller caller, CoprogettazioneTable table) {
        return caller.is(ReportingAccess.WORK) || rules.smallestCell() == 1
                ? ShownTable.whole(table)
                : TableForOthers.of(table, rules.smallestCell());
    }
}
