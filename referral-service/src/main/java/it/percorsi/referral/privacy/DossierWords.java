package it.percorsi.referral.privacy;

import it.percorsi.platform.web.Euro;
import it.percorsi.referral.privacy.Dossier.Happening;
import it.percorsi.referral.views.TimelineEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a dossier says in words: Italian, for it is the person's. */
@Component
class DossierWords {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final String CENTS = "Cents";

    private final MessageSource messages;
    private final Euro euro;

    DossierWords(MessageSource messages, Euro euro) {
        this.messages = messages;
        this.euro = euro;
    }

    String event(String type) {
        return text("event." + type, type);
    }

    Happening happening(TimelineEntry entry) {
        LocalDate date = entry.date() != null
                ? entry.date()
                : entry.recordedAt().atZone(ITALY).toLocalDate();
        List<String> details =
                entry.facts().entrySet().stream().map(this::detail).toList();
        return new Happening(entry.caseId(), date, event(entry.type()), details, entry.actor());
    }

    private String detail(Map.Entry<String, String> fact) {
        return name(fact.getKey()) + ": " + value(fact.getKey(), fact.getValue());
    }

    /** A part's name; the name in the data where there are no words for it. */
    String name(String part) {
        return text("dossier." + part, text("fact." + part, part));
    }

    /** A part's value: amounts as euro, codes in words, all else as it stands. */
    String value(String part, String value) {
        if (part.endsWith(CENTS) && value.matches("-?\\d{1,15}")) {
            return euro.of(Long.parseLong(value));
        }
        return value.startsWith("code.") || value.startsWith("municipality.") || part.equals("discardedEvent")
                ? text(value, value)
                : value;
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
