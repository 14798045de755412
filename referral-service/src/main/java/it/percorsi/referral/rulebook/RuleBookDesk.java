package it.percorsi.referral.rulebook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds when, and how a coordinator changes it. */
@Component
public class RuleBookDesk {

    private final EnactedRuleBooks books;
    private final Commands commands;
    private final Clock clock;

    RuleBookDesk(EnactedRuleBooks books, Commands commands, Clock clock) {
        this.books = books;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A version.
     *
     * @param version its name
     * @param validFrom the first day on which it holds; null for the one that came with the installation
     * @param validUntil the last one, before another version holds; null while there is none. Before the first day, when
     *     another one that holds from the same day was enacted later
     * @param terms what it says
     * @param enactedOn when it was enacted; null for the one that came with the installation
     */
    public record Version(
            String version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @JsonUnwrapped RuleTerms terms,
            @Nullable LocalDate enactedOn) {

        /** Whether another one holds from the day from which this one would. */
        public boolean replaced() {
            return validFrom != null && validUntil != null && validUntil.isBefore(validFrom);
        }
    }

    /** The latest first. */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        ReferralRuleBook shipped = books.shipped();
        List<RuleBookVersionEnacted> enacted = books.enacted();
        versions.add(new Version(shipped.version(), null, dayBefore(enacted, 0), shipped.terms(), null));
        for (int i = 0; i < enacted.size(); i++) {
            RuleBookVersionEnacted one = enacted.get(i);
            versions.add(new Version(
                    one.version(),
                    one.validFrom(),
                    dayBefore(enacted, i + 1),
                    books.book(one).terms(),
                    one.enactedOn()));
        }
        return List.copyOf(versions.reversed());
    }

    private static @Nullable LocalDate dayBefore(List<RuleBookVersionEnacted> enacted, int which) {
        return which < enacted.size() ? enacted.get(which).validFrom().minusDays(1) : null;
    }

    /** Those that are enacted already and take the place of one that holds from a day, the earliest first. */
    public List<Version> after(LocalDate validFrom) {
        return versions().reversed().stream()
                .filter(one -> one.validFrom() != null && one.validFrom().isAfter(validFrom) && !one.replaced())
                .toList();
    }

    /** Name of the one that holds today. */
    public String inForce() {
        return books.on(LocalDate.now(clock)).version();
    }

    /** What holds on a day. */
    public RuleTerms on(LocalDate day) {
        return books.on(day).terms();
    }

    /** Refuses what would be refused: what changes nothing, or a day that is over. */
    public void check(LocalDate validFrom, RuleTerms terms) {
        terms.check();
        if (validFrom.isBefore(LocalDate.now(clock))) {
            throw Refused.now("rule-book-in-the-past", null);
        }
        if (on(validFrom).equals(terms)) {
            throw Refused.now("rule-book-unchanged", null);
        }
    }

    /** Enacts them from a day on. */
    public CommandOutcome enact(String ambito, LocalDate validFrom, RuleTerms terms) {
        CommandOutcome outcome = commands.send(new EnactRuleBook(
                RuleBookOfAmbito.idOf(ambito), ambito, validFrom, terms, on(validFrom), LocalDate.now(clock)));
        books.forgetWhatIsKnown();
        return outcome;
    }
}
