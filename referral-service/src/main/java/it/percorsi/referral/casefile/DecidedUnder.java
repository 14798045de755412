package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.RuleBookNames;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says under which version each command is decided: what the rule book decides about is so under that of its own day, all
 * else under today's.
 */
@Configuration(proxyBeanMethods = false)
class DecidedUnder {

    @Bean
    RuleBookNames ruleBookNames(RuleBooks books, Clock clock) {
        return command -> books.on(dayOf(command, clock)).version();
    }

    private static LocalDate dayOf(Object command, Clock clock) {
        return switch (command) {
            case SubmitReferral referral -> referral.referredOn();
            case EndorseReferral endorsement -> endorsement.endorsedOn();
            case DraftProject draft -> draft.draftedOn();
            case ReviseProject revision -> revision.draft().draftedOn();
            case HoldEvaluation evaluation -> evaluation.heldOn();
            default -> LocalDate.now(clock);
        };
    }
}
