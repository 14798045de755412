package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of this service let people choose from: value and words. */
@Component
class Choices {

    private final CodeTexts texts;
    private final MessageSource messages;
    private final ReferralRuleBook rules;

    Choices(CodeTexts texts, MessageSource messages, ReferralRuleBook rules) {
        this.texts = texts;
        this.messages = messages;
        this.rules = rules;
    }

    /** A choice that stands for no code. */
    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    <C extends Enum<C> & Code> Map<String, String> of(Class<C> list) {
        return texts.choices(list);
    }

    Map<String, String> of(List<? extends Code> codes) {
        return texts.choices(codes);
    }

    Map<String, String> categories() {
        return of(Category.class);
    }

    Map<String, String> instruments() {
        return of(Instrument.class);
    }

    /** Those that a project can have. */
    Map<String, String> projectInstruments() {
        Map<String, String> choices = instruments();
        choices.remove(Instrument.RETENTION_SUPPORT.code());
        return choices;
    }

    /** All of them, or one's own only; empty for all. */
    Map<String, String> municipalities(String own) {
        Map<String, String> choices = new LinkedHashMap<>(rules.municipalities());
        if (!own.isEmpty()) {
            choices.keySet().retainAll(Set.of(own));
        }
        return choices;
    }
}
