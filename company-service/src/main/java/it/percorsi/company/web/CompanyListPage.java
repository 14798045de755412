package it.percorsi.company.web;

import it.percorsi.company.views.list.CompanyQueries;
import it.percorsi.company.views.list.CompanySearch;
import it.percorsi.events.codes.Instrument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of companies: search by name, sector, municipality, instrument, free seats. */
@Controller
class CompanyListPage {

    private static final int LINES = 25;

    private final CompanyQueries companies;

    CompanyListPage(CompanyQueries companies) {
        this.companies = companies;
    }

    @GetMapping("/aziende")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String comune,
            @RequestParam(required = false) @Nullable String settore,
            @RequestParam(required = false) @Nullable Instrument strumento,
            @RequestParam(defaultValue = "false") boolean posti,
            @RequestParam(required = false) @Nullable String dopo,
            Model model) {
        CompanySearch search = new CompanySearch(q, comune, settore, strumento, posti);
        CompanyQueries.Page page = companies.search(search, dopo, LINES);
        model.addAttribute("search", search);
        model.addAttribute("companies", page.companies());
        model.addAttribute("count", companies.count(search));
        model.addAttribute("first", dopo == null);
        if (page.next() != null) {
            model.addAttribute("nextHref", href(search, page.next()));
        }
        return "company/list";
    }

    private static String href(CompanySearch search, String cursor) {
        return UriComponentsBuilder.fromPath("/aziende")
                .queryParamIfPresent("q", given(search.words()))
                .queryParamIfPresent("comune", given(search.municipality()))
                .queryParamIfPresent("settore", given(search.sector()))
                .queryParamIfPresent(
                        "strumento", Optional.ofNullable(search.instrument()).map(Instrument::code))
                .queryParamIfPresent("posti", search.openPosts() ? Optional.of(true) : Optional.empty())
                .queryParam("dopo", cursor)
                .encode()
                .build()
                .toUriString();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank());
    }
}
