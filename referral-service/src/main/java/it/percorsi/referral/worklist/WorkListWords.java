package it.percorsi.referral.worklist;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.programmes.Programmes;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseLife;
import it.percorsi.referral.views.PlacementStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work list where no page writes them. */
@Component
public class WorkListWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final CodeTexts codes;
    private final Programmes programmes;

    WorkListWords(MessageSource messages, CodeTexts codes, Programmes programmes) {
        this.messages = messages;
        this.codes = codes;
        this.programmes = programmes;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String text(Code code, Locale locale) {
        return codes.text(code, locale);
    }

    /** Where a case stands; of one that the municipality declined, why (R4). */
    String state(CaseDocument document, Locale locale) {
        CaseLife.Decline decline = document.life().decline();
        String state = text(document.state(), locale);
        return decline == null ? state : state + ": " + text(decline.reason(), locale);
    }

    String placement(@Nullable PlacementStatus placement, Locale locale) {
        return placement == null
                ? ""
                : text("event." + placement.event(), locale) + " (" + placement.companyName() + ")";
    }

    List<String> columns(Locale locale) {
        return Stream.of(
                        "person",
                        "municipality",
                        "category",
                        "referredOn",
                        "state",
                        "sinceOn",
                        "due",
                        "late",
                        "operator",
                        "placement")
                .map(column -> text("referral.list." + column, locale))
                .toList();
    }

    /** What the file holds: how many cases, when, narrowed to what, in which order. */
    List<String> notes(Caller caller, WorkListQuery query, LocalDate today, int cases, Locale locale) {
        List<String> notes = new ArrayList<>();
        notes.add(text("referral.export.note", locale, cases, DAY.format(today), caller.name()));
        notes.addAll(asked(caller, query, locale));
        return notes;
    }

    /** What is asked for, a line a part. */
    public List<String> asked(Caller caller, WorkListQuery query, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (query.state() != null) {
            parts.add(part("state", text(query.state(), locale), locale));
        }
        if (query.municipality() != null) {
            String key = "municipality." + query.municipality();
            String name = messages.getMessage(key, null, query.municipality(), locale);
            parts.add(part("municipality", String.valueOf(name), locale));
        }
        if (query.category() != null) {
            parts.add(part("category", text(query.category(), locale), locale));
        }
        if (query.follower() != null) {
            String who = switch (query.follower()) {
                case WorkListQuery.ME -> caller.name();
                case WorkListQuery.NOBODY -> text("referral.filter.follower.none", locale);
                default -> query.follower();
            };
            parts.add(part("follower", who, locale));
        }
        if (query.instrument() != null) {
            parts.add(part("instrument", text(query.instrument(), locale), locale));
        }
        if (query.programme() != null) {
            parts.add(part("programme", programmes.nameOf(caller.ambito(), query.programme()), locale));
        }
        if (query.search() != null) {
            parts.add(part("search", query.search(), locale));
        }
        parts.add(part("sort", text(query.order(), locale), locale));
        return parts;
    }

    private String part(String filter, String value, Locale locale) {
        return text("referral.filter." + filter, locale) + ": " + value;
    }
}
