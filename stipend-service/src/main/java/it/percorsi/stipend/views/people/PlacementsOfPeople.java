package it.percorsi.stipend.views.people;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Questions to the placements by person, in this installation's ambito. */
@Component
public final class PlacementsOfPeople {

    private final ViewReader<PlacementOfPerson> reader;
    private final String ambito;

    PlacementsOfPeople(Views views, PeopleView view, @Value("${percorsi.ambito}") String ambito) {
        this.reader = views.reader(view);
        this.ambito = ambito;
    }

    /** Every placement that was proposed for a person, in the order of the ids. */
    public List<PlacementOfPerson> of(String personId) {
        List<PlacementOfPerson> found = new ArrayList<>();
        reader.forEach(Filters.eq("personId", personId), placement -> {
            if (placement.ambito().equals(ambito)) {
                found.add(placement);
            }
        });
        return found;
    }
}
