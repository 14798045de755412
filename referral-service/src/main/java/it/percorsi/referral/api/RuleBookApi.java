package it.percorsi.referral.api;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.rulebook.RuleBookDesk;
import it.percorsi.referral.rulebook.RuleNumbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the rule book of referral and project. */
@RestController
@RequestMapping("/api/v1/rule-books/referral")
class RuleBookApi {

    private final RuleBookDesk desk;

    RuleBookApi(RuleBookDesk desk) {
        this.desk = desk;
    }

    /** A version to be enacted. */
    record NewVersion(
            @NotNull LocalDate validFrom,
            @NotNull @Min(0) @Max(99) Integer invalidityOver,
            @NotNull @Min(1) @Max(365) Integer daysToFirstInterview,
            @NotNull @Min(1) @Max(365) Integer daysToSharedProject) {}

    @GetMapping
    List<RuleBookDesk.Version> versions() {
        return desk.versions();
    }

    @PostMapping
    ResponseEntity<Void> enact(Caller caller, @Valid @RequestBody NewVersion version) {
        CommandOutcome outcome = desk.enact(
                caller.ambito(),
                version.validFrom(),
                new RuleNumbers(
                        version.invalidityOver(), version.daysToFirstInterview(), version.daysToSharedProject()));
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
