package it.percorsi.referral.transfer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.casefile.WithdrawTransfer;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people read and do about transfers, by page or by program. Whether the case is theirs is known before. */
@Component
public class Transfers {

    private static final String PLACE = "place";

    private final ViewReader<TransferRequest> requests;
    private final ViewReader<PassedOnCase> passedOn;
    private final KnownPersons persons;
    private final CaseQueries cases;
    private final Commands commands;
    private final Clock clock;

    Transfers(
            Views views,
            TransferRequests requests,
            PassedOnCases passedOn,
            KnownPersons persons,
            CaseQueries cases,
            Commands commands,
            Clock clock) {
        this.requests = views.reader(requests);
        this.passedOn = views.reader(passedOn);
        this.persons = persons;
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param one what it tells
     * @param name the person's name; null in the moment before the person's card is written
     */
    record Line<T>(T one, @Nullable String name) {}

    /**
     * A page of a list.
     *
     * @param lines the lines
     * @param next cursor of the next page; null on the last one
     */
    record Page<T>(List<Line<T>> lines, @Nullable String next) {}

    /** How many cases wait for a municipality to take them over. */
    public long awaiting(String ambito, String municipality) {
        return requests.count(Filters.and(to(ambito, municipality), Filters.gt(PLACE, "")));
    }

    /** What waits for a municipality (null: for any of the ambito), the oldest first, after a cursor. */
    Page<TransferRequest> waiting(String ambito, @Nullable String municipality, @Nullable String after, int limit) {
        Bson whose = municipality == null ? Filters.eq("ambito", ambito) : to(ambito, municipality);
        List<TransferRequest> found = requests.list(
                Filters.and(whose, Filters.gt(PLACE, after == null ? "" : after)), Sorts.ascending(PLACE), limit + 1);
        return page(found, limit, TransferRequest::personId, TransferRequest::place);
    }

    /** What a municipality has passed on, the latest first, after a cursor. */
    Page<PassedOnCase> passedOn(String ambito, String municipality, @Nullable String after, int limit) {
        Bson own = Filters.and(Filters.eq("ambito", ambito), Filters.eq("municipality", municipality));
        List<PassedOnCase> found = passedOn.list(
                after == null ? own : Filters.and(own, Filters.lt(PLACE, after)), Sorts.descending(PLACE), limit + 1);
        return page(found, limit, PassedOnCase::personId, PassedOnCase::place);
    }

    private <T> Page<T> page(
            List<T> found, int limit, Function<T, String> person, Function<T, @Nullable String> place) {
        List<T> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<String, PersonCard> who = persons.of(shown.stream().map(person).toList(), false);
        return new Page<>(
                shown.stream()
                        .map(one -> new Line<>(one, name(who.get(person.apply(one)))))
                        .toList(),
                found.size() > limit ? place.apply(shown.getLast()) : null);
    }

    private static @Nullable String name(@Nullable PersonCard person) {
        return person == null ? null : person.name();
    }

    private static Bson to(String ambito, String municipality) {
        return Filters.and(Filters.eq("ambito", ambito), Filters.eq("toMunicipality", municipality));
    }

    /** The latest question about a case, answered or not; empty when nobody was ever asked. */
    Optional<TransferRequest> latest(String caseId) {
        return requests.find(caseId);
    }

    CommandOutcome propose(String caseId, TransferSteps.Proposal step) {
        return send(caseId, step.command(caseId, today()));
    }

    CommandOutcome withdraw(String caseId) {
        return send(caseId, new WithdrawTransfer(caseId, today()));
    }

    CommandOutcome accept(Caller caller, String caseId, TransferSteps.Acceptance step) {
        return send(caseId, step.command(caseId, caller.municipality(), today()));
    }

    CommandOutcome refuse(Caller caller, String caseId, TransferSteps.Refusal step) {
        return send(caseId, step.command(caseId, caller.municipality(), today()));
    }

    CommandOutcome handOver(String caseId, TransferSteps.Handover step) {
        CommandOutcome outcome = commands.send(step.command(caseId));
        cases.await(caseId, outcome);
        // Where nobody was ever asked, nothing comes to be awaited.
        if (latest(caseId).isPresent()) {
            awaitRequest(caseId, outcome);
        }
        return outcome;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private CommandOutcome send(String caseId, Object command) {
        CommandOutcome outcome = commands.send(command);
        cases.await(caseId, outcome);
        awaitRequest(caseId, outcome);
        return outcome;
    }

    private void awaitRequest(String caseId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            requests.await(caseId, caseId, outcome.sequence());
        }
    }
}
