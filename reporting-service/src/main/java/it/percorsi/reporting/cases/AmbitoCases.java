package it.percorsi.reporting.cases;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.Collection;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cases of this installation's ambito; each query reads by index only what its report counts. */
@Component
public class AmbitoCases {

    private final ViewReader<CaseDocument> cases;
    private final Bson ofAmbito;

    AmbitoCases(Views views, CoprogettazioneCases view, @Value("${percorsi.ambito}") String ambito) {
        this.cases = views.reader(view);
        this.ofAmbito = Filters.eq("ambito", ambito);
    }

    /** Those that something of a semester may fall on: it is written in them, or a placement is still running. */
    public void ofSemester(Semester semester, Consumer<CaseDocument> each) {
        cases.forEach(
                Filters.or(
                        Filters.and(ofAmbito, Filters.eq("semesters", semester.toString())),
                        Filters.and(ofAmbito, Filters.eq("running", true))),
                each);
    }

    /** Those that are open, and those that something of some semesters falls on. */
    public void openOrOf(Collection<Semester> semesters, Consumer<CaseDocument> each) {
        cases.forEach(
                Filters.or(
                        Filters.and(ofAmbito, Filters.eq("open", true)),
                        Filters.and(
                                ofAmbito,
                                Filters.in(
                                        "semesters",
                                        semesters.stream()
                                                .map(Semester::toString)
                                                .toList()))),
                each);
    }
}
