package it.percorsi.stipend.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.security.Row;
import it.percorsi.stipend.desk.Placements;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.views.months.Months;
import it.percorsi.stipend.views.people.PlacementsOfPeople;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rows are a caller's own: a municipality sees what its residents cost it, the others see the whole ambito. */
@Component
public final class StipendRows {

    private static final Role[] WHOLE_AMBITO = {Role.OPERATORE, Role.COORDINATORE, Role.AMMINISTRAZIONE, Role.REVISORE};

    private final Months months;
    private final Placements placements;
    private final PlacementsOfPeople people;

    StipendRows(Months months, Placements placements, PlacementsOfPeople people) {
        this.months = months;
        this.placements = placements;
        this.people = people;
    }

    /** One month of one placement: whoever pays it, and whoever has the case, with which its history goes. */
    Optional<Row> stipend(Caller caller, String stipendId) {
        return months.find(stipendId)
                .filter(stipend -> isOwn(caller, stipend.municipality())
                        || ofCase(caller, stipend.caseId()).isPresent())
                .map(stipend -> Row.about(stipend.caseId()));
    }

    /** The agreement about one placement. */
    Optional<Row> placement(Caller caller, String placementId) {
        return placements
                .find(placementId)
                .filter(placement -> isOwn(caller, placement.municipality()))
                .map(placement -> Row.about(placement.caseId()));
    }

    /** The money of a case. Who may see every case is told of one without any that it has none. */
    Optional<Row> ofCase(Caller caller, String caseId) {
        List<KnownPlacement> known = placements.ofCase(caseId);
        if (known.isEmpty()) {
            return caller.is(WHOLE_AMBITO) ? Optional.of(Row.aboutNobody()) : Optional.empty();
        }
        return known.stream().allMatch(placement -> isOwn(caller, placement.municipality()))
                ? Optional.of(Row.about(caseId))
                : Optional.empty();
    }

    /** All about a person; not about one whom no placement was ever proposed for. It is logged as the export it is. */
    Optional<Row> person(Caller caller, String personId) {
        return caller.is(WHOLE_AMBITO) && !people.of(personId).isEmpty()
                ? Optional.of(Row.aboutNobody())
                : Optional.empty();
    }

    /** The only municipality whose months a list shows the caller; null for all. */
    public @Nullable String onlyMunicipality(Caller caller) {
        return caller.is(WHOLE_AMBITO) ? null : caller.municipality();
    }

    private static boolean isOwn(Caller caller, String municipality) {
        return caller.is(WHOLE_AMBITO)
                || (caller.is(Role.COMUNE) && !municipality.isEmpty() && municipality.equals(caller.municipality()));
    }
}
