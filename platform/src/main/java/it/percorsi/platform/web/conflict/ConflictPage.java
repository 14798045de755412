package it.percorsi.platform.web.conflict;

import it.percorsi.platform.commands.NewerFact;
import it.percorsi.platform.commands.StaleVersion;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.Euro;
import it.percorsi.platform.web.conflict.Conflict.Change;
import it.percorsi.platform.web.conflict.Conflict.Field;
import it.percorsi.platform.web.conflict.Conflict.Part;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.ModelAndView;

/** Compares a form that was overtaken with the facts that overtook it. */
public final class ConflictPage {

    /** The field with the page that the form was on before the conflict. */
    public static final String FROM = "_from";

    private static final Set<String> OWN = Set.of("_key", "_version", FROM);

    /** A form says so of a box that may be left empty, which else would not be sent at all. */
    private static final String MAY_BE_EMPTY = "_";

    private final FactWords words;
    private final ConflictFields fields;

    /** With a service's words and its knowledge of its forms. */
    public ConflictPage(FactWords words, ConflictFields fields) {
        this.words = words;
        this.fields = fields;
    }

    /** Whether what was sent can be shown again: not so a file. */
    public static boolean canShow(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    /** The page; {@code from} is where the way back leads. */
    public ModelAndView of(StaleVersion stale, HttpServletRequest request, String from, Locale locale) {
        Conflict.Sent sent =
                new Conflict.Sent(request.getRequestURI(), from, stale.current(), request.getParameterMap());
        Conflict conflict = compare(Caller.current().orElseThrow(), stale.newer(), sent, locale);
        return new ModelAndView("platform/conflict").addObject("conflict", conflict);
    }

    Conflict compare(Caller caller, List<NewerFact> newer, Conflict.Sent sent, Locale locale) {
        Map<String, List<String>> typed = typed(sent);
        List<NewerFact> known = newer.stream()
                .filter(fact -> fields.mayKnow(caller, fact.event()))
                .toList();
        Map<String, Field> compared = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        for (NewerFact fact : known) {
            if (fact.contradicts()) {
                boolean personal = fields.mayReadPersonal(caller, fact.event());
                changes.add(change(fact, told(fact, personal, typed, compared, locale), locale));
            } else if (!changes.isEmpty()) {
                // A page may show a part of an aggregate only: what came before the first contradiction may be old
                // news.
                others.add(change(fact, List.of(), locale));
            }
        }
        List<Field> different = compared.values().stream()
                .filter(field -> !field.mineWritten().equals(field.theirsWritten()))
                .toList();
        different.stream().filter(Field::open).forEach(field -> typed.remove(field.name()));
        return new Conflict(sent.action(), sent.from(), sent.version(), changes, others, different, typed);
    }

    private static Map<String, List<String>> typed(Conflict.Sent sent) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        sent.fields().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                typed.put(name, Arrays.asList(values));
            }
        });
        return typed;
    }

    /** Sorts a fact's parts: what the form has too is compared, the rest is told. */
    private List<Part> told(
            NewerFact fact,
            boolean personal,
            Map<String, List<String>> typed,
            Map<String, Field> compared,
            Locale locale) {
        List<Part> told = new ArrayList<>();
        for (FactPart part : fields.onForms(fact.event())) {
            boolean open = personal || !part.personal();
            String label = fields.label(part.name(), locale)
                    .or(() -> words.label(part.name(), locale))
                    .orElse("");
            boolean onForm = typed.containsKey(part.name()) || typed.containsKey(MAY_BE_EMPTY + part.name());
            if (onForm) {
                compared.put(part.name(), field(fact, part, label, open, typed, locale));
            } else if (open && !label.isEmpty() && !part.written().isEmpty()) {
                told.add(new Part(label, words.shown(part, part.written(), locale)));
            }
        }
        return told;
    }

    private Field field(
            NewerFact fact, FactPart part, String label, boolean open, Map<String, List<String>> typed, Locale locale) {
        List<String> mine = written(part, typed.getOrDefault(part.name(), List.of()));
        List<String> theirs = written(part, part.written());
        return new Field(
                part.name(),
                label.isEmpty() ? part.name() : label,
                words.shown(part, mine, locale),
                mine,
                open ? words.shown(part, theirs, locale) : List.of(),
                open ? theirs : List.of(),
                fact.actor(),
                open);
    }

    /** An empty field is no value, and a box that is not ticked says no by its absence. */
    private static List<String> written(FactPart part, List<String> values) {
        boolean box = part.type() == boolean.class || part.type() == Boolean.class;
        return values.stream()
                .map(String::strip)
                .map(value -> part.type() == Euro.class
                        ? Euro.read(value).map(Euro::written).orElse(value)
                        : value)
                .filter(value -> !value.isEmpty() && !(box && value.equals("false")))
                .toList();
    }

    private Change change(NewerFact fact, List<Part> parts, Locale locale) {
        return new Change(words.title(fact.event(), locale), words.by(fact, locale), parts);
    }
}
