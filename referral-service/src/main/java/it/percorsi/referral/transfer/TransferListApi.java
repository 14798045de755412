package it.percorsi.referral.transfer;

import static it.percorsi.platform.security.Role.COMUNE;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.views.WaitingList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What a municipality is asked to take over, and what it has passed on; the service reads of any, and answers for none. */
@RestController
@RequestMapping(TransferListApi.PATH)
class TransferListApi {

    static final String PATH = "/api/v1/cases/transfers";
    private static final int MOST = 100;

    private final Transfers transfers;
    private final ReferralRuleBook rules;
    private final AccessLog accesses;

    TransferListApi(Transfers transfers, ReferralRuleBook rules, AccessLog accesses) {
        this.transfers = transfers;
        this.rules = rules;
        this.accesses = accesses;
    }

    /** One case that waits for {@code toMunicipality} to take it over. */
    record WaitingTransfer(
            String caseId,
            @Nullable String name,
            String municipality,
            String toMunicipality,
            String reason,
            LocalDate movedOn,
            LocalDate proposedOn) {

        static WaitingTransfer of(Transfers.Line<TransferRequest> line) {
            TransferRequest one = line.one();
            return new WaitingTransfer(
                    one.caseId(),
                    line.name(),
                    one.municipality(),
                    one.toMunicipality(),
                    one.reason(),
                    one.movedOn(),
                    one.proposedOn());
        }
    }

    /** One case that {@code municipality} has passed on: all that it still sees of it. */
    record PassedOn(
            @Nullable String name,
            String municipality,
            String toMunicipality,
            LocalDate movedOn,
            LocalDate acceptedOn) {

        static PassedOn of(Transfers.Line<PassedOnCase> line) {
            PassedOnCase one = line.one();
            return new PassedOn(line.name(), one.municipality(), one.toMunicipality(), one.movedOn(), one.acceptedOn());
        }
    }

    @GetMapping
    ResponseEntity<List<WaitingTransfer>> waiting(
            Caller caller,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        String whose = whose(caller, municipality);
        int most = Math.clamp(limit, 1, MOST);
        Transfers.Page<TransferRequest> page =
                transfers.waiting(caller.ambito(), whose, WaitingList.cursor("after", after), most);
        log(caller, page, TransferRequest::caseId);
        return answer(
                PATH,
                whose,
                most,
                page.next(),
                page.lines().stream().map(WaitingTransfer::of).toList());
    }

    @GetMapping("/passed-on")
    ResponseEntity<List<PassedOn>> passedOn(
            Caller caller,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        String whose = whose(caller, municipality);
        if (whose == null) {
            throw new BadInput("municipality", "missing");
        }
        int most = Math.clamp(limit, 1, MOST);
        Transfers.Page<PassedOnCase> page =
                transfers.passedOn(caller.ambito(), whose, WaitingList.cursor("after", after), most);
        log(caller, page, PassedOnCase::caseId);
        return answer(
                PATH + "/passed-on",
                whose,
                most,
                page.next(),
                page.lines().stream().map(PassedOn::of).toList());
    }

    private @Nullable String whose(Caller caller, @Nullable String asked) {
        String whose = caller.is(COMUNE) ? caller.municipality() : asked;
        if (whose != null && !rules.municipalities().containsKey(whose)) {
            throw new BadInput("municipality", "not-resident");
        }
        return whose;
    }

    private <T> void log(Caller caller, Transfers.Page<T> page, Function<T, String> caseId) {
        accesses.record(
                caller,
                AccessLog.Kind.SEARCH,
                page.lines().stream().map(line -> caseId.apply(line.one())).toList(),
                null);
    }

    private static <T> ResponseEntity<List<T>> answer(
            String path, @Nullable String municipality, int limit, @Nullable String next, List<T> body) {
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            if (municipality != null) {
                address.queryParam("municipality", municipality);
            }
            headers.add(
                    HttpHeaders.LINK,
                    "<"
                            + address.queryParam("limit", limit)
                                    .queryParam("after", next)
                                    .encode()
                                    .toUriString()
                            + ">; rel=\"next\"");
        }
        return ResponseEntity.ok().headers(headers).body(body);
    }
}
