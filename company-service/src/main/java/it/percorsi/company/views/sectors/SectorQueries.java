package it.percorsi.company.views.sectors;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which sectors there are to choose from. */
@Component
public class SectorQueries {

    private static final int MOST = 300;

    private final ViewReader<Sector> sectors;
    private final String ambito;

    SectorQueries(Views views, Sectors sectors, @Value("${percorsi.ambito}") String ambito) {
        this.sectors = views.reader(sectors);
        this.ambito = ambito;
    }

    /** Their names in order. */
    public List<String> names() {
        return sectors.list(Filters.eq("ambito", ambito), Sorts.ascending("name"), MOST).stream()
                .map(Sector::name)
                .toList();
    }
}
