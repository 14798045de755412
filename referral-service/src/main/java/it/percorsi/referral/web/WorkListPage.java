package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.CaseState;
import it.percorsi.referral.views.Cursor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list: whose turn it is, and by when. */
@Controller
class WorkListPage {

    private static final int LINES = 40;
    private static final int MOST_NAMES = 100;

    private final CaseQueries cases;
    private final Choices choices;
    private final Clock clock;
    private final String ambito;

    WorkListPage(CaseQueries cases, Choices choices, Clock clock, @Value("${percorsi.ambito}") String ambito) {
        this.cases = cases;
        this.choices = choices;
        this.clock = clock;
        this.ambito = ambito;
    }

    @GetMapping("/casi")
    String list(
            @RequestParam(required = false) @Nullable CaseState stato,
            @RequestParam(required = false) @Nullable String comune,
            @RequestParam(required = false) @Nullable Category categoria,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        String municipality = comune == null || comune.isEmpty() ? null : comune;
        CaseQueries.Page page =
                cases.workList(new CaseQueries.Filter(ambito, stato, municipality, categoria), cursor(dopo), LINES);
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/casi");
        if (stato != null) {
            here.queryParam("stato", stato.code());
        }
        if (municipality != null) {
            here.queryParam("comune", municipality);
        }
        if (categoria != null) {
            here.queryParam("categoria", categoria.code());
        }
        model.addAttribute("lines", page.lines());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("states", choices.of(CaseState.class));
        model.addAttribute("municipalities", choices.municipalities());
        model.addAttribute("categories", choices.categories());
        model.addAttribute("state", stato == null ? null : stato.code());
        model.addAttribute("municipality", municipality);
        model.addAttribute("category", categoria == null ? null : categoria.code());
        model.addAttribute("first", dopo == null ? null : here.encode().toUriString());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : here.cloneBuilder()
                                .queryParam("dopo", page.next())
                                .encode()
                                .toUriString());
        return "referral/work-list";
    }

    /** The names of the persons of some cases, for pages of services that know cases by id only. */
    @GetMapping("/casi/frammenti/nomi")
    String names(@RequestParam List<String> id, Model model) {
        model.addAttribute("names", cases.names(id.subList(0, Math.min(id.size(), MOST_NAMES))));
        return "referral/names";
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        try {
            return after == null ? null : Cursor.read(after);
        } catch (IllegalArgumentException unreadable) {
            throw new BadInput("dopo", "unreadable");
        }
    }
}
