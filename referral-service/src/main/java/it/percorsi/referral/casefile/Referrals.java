package it.percorsi.referral.casefile;

import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.referral.person.RegisterPerson;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import it.percorsi.referral.rulebook.RuleBooks;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Takes a referral in: the person, then the case. Sent again under the same key it goes on where it stopped. */
@Component
public class Referrals {

    private static final String PERSON = "person";
    private static final String CASE = "case";

    private final Commands commands;
    private final RuleBooks books;
    private final EventStore events;

    Referrals(Commands commands, RuleBooks books, EventStore events) {
        this.commands = commands;
        this.books = books;
        this.events = events;
    }

    /**
     * What came of it.
     *
     * @param caseId the new case
     * @param personId the person
     * @param outcome the case's version
     */
    public record Accepted(String caseId, String personId, CommandOutcome outcome) {}

    /** Refuses what could never be taken in (R3, R8). */
    public void check(SubmitReferral submit) {
        check(submit, books);
    }

    static void check(SubmitReferral submit, RuleBooks books) {
        ReferralRuleBook rules = books.on(submit.referredOn());
        rules.livesInTheAmbito(submit.municipality());
        CategoryNeedsItsEvidence.check(submit, rules);
    }

    /** Sends both commands; both are told the ids that they are to use. */
    public Accepted take(Function<String, RegisterPerson> person, BiFunction<String, String, SubmitReferral> referral) {
        CommandContext context = CommandContext.current();
        return take(context, context.newId(PERSON), person, referral);
    }

    /** The same for a person whose id has been given out before. */
    public Accepted take(
            CommandContext context,
            String personId,
            Function<String, RegisterPerson> person,
            BiFunction<String, String, SubmitReferral> referral) {
        String caseId = context.newId(CASE);
        SubmitReferral submit = referral.apply(caseId, personId);
        // A referral that will be refused must not leave a person behind.
        check(submit);
        commands.send(person.apply(personId), context);
        return new Accepted(caseId, personId, commands.send(submit, context));
    }

    /** A further case of a person who is known. */
    public Accepted takeAgain(
            CommandContext context, String personId, BiFunction<String, String, SubmitReferral> referral) {
        String caseId = context.newId(CASE);
        SubmitReferral submit = referral.apply(caseId, personId);
        check(submit);
        return new Accepted(caseId, personId, commands.send(submit, context));
    }

    /** What has come of it when it was sent under this context before; empty when no case was stored. */
    public Optional<Accepted> before(CommandContext context) {
        if (context.idempotencyKey() == null) {
            return Optional.empty();
        }
        String caseId = context.newId(CASE);
        DomainEventStream story = events.readEvents(caseId, 0);
        return story.hasNext() && story.next().getPayload() instanceof ReferralSubmitted first
                ? Optional.of(new Accepted(caseId, first.personId(), new CommandOutcome(caseId, 0)))
                : Optional.empty();
    }

    /** The id that {@link #take(Function, BiFunction)} gives, or has given, the person of the running request. */
    public static String personOfThisRequest() {
        return CommandContext.current().newId(PERSON);
    }
}
