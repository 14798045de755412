package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.RuleBookNames;
import it.percorsi.referral.rulebook.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says under which version each command is decided: a referral under that of its own day, all else under today's. */
@Configuration(proxyBeanMethods = false)
class DecidedUnder {

    @Bean
    RuleBookNames ruleBookNames(RuleBooks books, Clock clock) {
        return command -> books.on(
                        command instanceof SubmitReferral referral ? referral.referredOn() : LocalDate.now(clock))
                .version();
    }
}
