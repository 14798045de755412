package it.percorsi.company.api;

import it.percorsi.company.centre.NewCompany;
import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.company.views.list.CompanyQueries;
import it.percorsi.company.views.list.CompanySearch;
import it.percorsi.company.views.page.PageQueries;
import it.percorsi.company.views.placements.PlacementHeld;
import it.percorsi.company.views.placements.PlacementQueries;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Companies: register, search, read. */
@RestController
@RequestMapping(CompaniesApi.PATH)
class CompaniesApi {

    static final String PATH = "/api/v1/companies";
    private static final int MOST = 100;

    private final ResourceCentre centre;
    private final CompanyQueries companies;
    private final PageQueries pages;
    private final PlacementQueries placements;
    private final AccessLog accessLog;

    CompaniesApi(
            ResourceCentre centre,
            CompanyQueries companies,
            PageQueries pages,
            PlacementQueries placements,
            AccessLog accessLog) {
        this.centre = centre;
        this.companies = companies;
        this.pages = pages;
        this.placements = placements;
        this.accessLog = accessLog;
    }

    /** {@code Location} names the company with this VAT number, the new one or (409) the one that was there. */
    @PostMapping
    ResponseEntity<Map<String, String>> register(@Valid @RequestBody NewCompany company, HttpServletResponse response) {
        String companyId = centre.idOf(new PartitaIva(company.vatNumber()));
        response.setHeader(HttpHeaders.LOCATION, PATH + "/" + companyId);
        CommandOutcome outcome = centre.register(company);
        return ResponseEntity.created(URI.create(PATH + "/" + companyId))
                .eTag(outcome.etag())
                .body(Map.of("companyId", companyId));
    }

    @GetMapping
    ResponseEntity<List<CompanyItem>> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Instrument instrument,
            @RequestParam(defaultValue = "false") boolean openPosts,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        CompanyQueries.Page page =
                companies.search(new CompanySearch(q, municipality, sector, instrument, openPosts), after, most);
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("q", Optional.ofNullable(q))
                .queryParamIfPresent("municipality", Optional.ofNullable(municipality))
                .queryParamIfPresent("sector", Optional.ofNullable(sector))
                .queryParamIfPresent(
                        "instrument", Optional.ofNullable(instrument).map(Instrument::code))
                .queryParam("openPosts", openPosts);
        return answer(page.companies().stream().map(CompanyItem::of).toList(), page.next(), next, most);
    }

    @GetMapping("/{companyId}")
    ResponseEntity<CompanyAnswer> company(@PathVariable String companyId) {
        PageQueries.Now now = pages.of(companyId);
        return ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(CompanyAnswer.of(now));
    }

    @GetMapping("/{companyId}/placements")
    ResponseEntity<List<PlacementItem>> placements(
            @PathVariable String companyId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        pages.of(companyId);
        int most = Math.clamp(limit, 1, MOST);
        PlacementQueries.Page page = placements.of(companyId, after, most);
        accessLog.record(
                caller,
                AccessLog.Kind.SEARCH,
                page.placements().stream().map(PlacementHeld::caseId).toList(),
                null);
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(PATH + "/" + companyId + "/placements");
        return answer(page.placements().stream().map(PlacementItem::of).toList(), page.next(), next, most);
    }

    private static <T> ResponseEntity<List<T>> answer(
            List<T> items, @Nullable String cursor, UriComponentsBuilder next, int limit) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (cursor != null) {
            String link = next.queryParam("limit", limit)
                    .queryParam("after", cursor)
                    .encode()
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
        }
        return answer.body(items);
    }
}
