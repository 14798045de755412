package it.percorsi.referral.worklist;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.access.NameSearch;
import it.percorsi.referral.programmes.Programmes;
import it.percorsi.referral.views.CaseFilter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a query comes to for who asks: within the caller's reach, and among the persons whose names were searched for. */
@Component
public class Narrowing {

    private final CaseRows rows;
    private final NameSearch names;
    private final Absences absences;
    private final Programmes programmes;

    Narrowing(CaseRows rows, NameSearch names, Absences absences, Programmes programmes) {
        this.rows = rows;
        this.names = names;
        this.absences = absences;
        this.programmes = programmes;
    }

    /**
     * What the list is narrowed to.
     *
     * @param filter the filter
     * @param tooMany whether a search found more persons than it gives, so that some cases are left out
     */
    public record Narrowed(CaseFilter filter, boolean tooMany) {}

    /** For who looks: a search that finds too many is answered with some of them. */
    public Narrowed of(Caller caller, WorkListQuery query) {
        Set<String> own = absences.actingFor(caller.user());
        List<String> cases = query.programme() == null ? null : programmes.casesOf(caller.ambito(), query.programme());
        if (query.search() == null) {
            return new Narrowed(query.filter(own, rows.reach(caller), null, cases), false);
        }
        NameSearch.Found found = names.find(caller, query.search());
        return new Narrowed(query.filter(own, rows.reach(caller), found.persons(), cases), found.more());
    }

    /** For who wants all of it: a search that finds too many is refused. */
    public CaseFilter whole(Caller caller, WorkListQuery query) {
        Narrowed narrowed = of(caller, query);
        if (narrowed.tooMany()) {
            throw new BadInput("search", "search-too-broad");
        }
        return narrowed.filter();
    }
}
