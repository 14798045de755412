package it.percorsi.stipend.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.stipend.desk.MoneyHistory;
import it.percorsi.stipend.desk.Placements;
import it.percorsi.stipend.register.KnownPlacement;
import it.percorsi.stipend.views.agreements.Agreements;
import it.percorsi.stipend.views.months.Months;
import it.percorsi.stipend.views.people.PlacementOfPerson;
import it.percorsi.stipend.views.people.PlacementsOfPeople;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person who asks for their data is to be given. */
@RestController
public class DossierResource {

    private final PlacementsOfPeople people;
    private final Placements placements;
    private final Agreements agreements;
    private final Months months;
    private final MoneyHistory history;
    private final AccessLog log;

    DossierResource(
            PlacementsOfPeople people,
            Placements placements,
            Agreements agreements,
            Months months,
            MoneyHistory history,
            AccessLog log) {
        this.people = people;
        this.placements = placements;
        this.agreements = agreements;
        this.months = months;
        this.history = history;
        this.log = log;
    }

    /** Everything about one person. It is kept that it left, under the person and under each case. */
    @GetMapping("/api/v1/stipends/dossier")
    DossierBody of(@RequestParam("person") String personId, Caller caller) {
        List<PlacementOfPerson> own = people.of(personId);
        log.record(
                caller,
                Kind.EXPORT,
                Stream.concat(Stream.of(personId), own.stream().map(PlacementOfPerson::caseId))
                        .toList(),
                null);
        return new DossierBody(personId, own.stream().map(this::ofPlacement).toList());
    }

    private DossierBody.OfPlacement ofPlacement(PlacementOfPerson own) {
        Optional<KnownPlacement> known = placements.find(own.placementId());
        return new DossierBody.OfPlacement(
                own.placementId(),
                own.caseId(),
                known.map(KnownPlacement::companyName).orElse(null),
                known.map(KnownPlacement::municipality).orElse(null),
                known.map(KnownPlacement::instrument).orElse(null),
                known.map(KnownPlacement::tutor).orElse(null),
                agreements.agreed(own.placementId()).orElse(null),
                months.ofPlacement(own.caseId(), own.placementId()),
                history.of(own.placementId()));
    }
}
