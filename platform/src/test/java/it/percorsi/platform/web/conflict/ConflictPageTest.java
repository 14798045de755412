package it.percorsi.platform.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.Personal;
import it.percorsi.platform.commands.NewerFact;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.platform.web.Euro;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ConflictPageTest {

    private static final Caller MARCO = new Caller("marco", "Marco", Set.of(), "legnano", "", "", "");

    /** A fact of an invented domain. */
    record Watered(
            String ambito,
            LocalDate on,
            int litres,
            List<String> beds,
            @Personal String note,
            boolean rain) implements DomainEvent {
        @Override
        public String topic() {
            return "garden";
        }

        @Override
        public String key() {
            return "garden";
        }
    }

    private static NewerFact watered(int litres, boolean contradicts) {
        return new NewerFact(
                new Watered("legnano", LocalDate.of(2026, 3, 4), litres, List.of("a, b", "c"), "mine", true),
                4,
                "elena",
                "operatore",
                Instant.parse("2026-03-04T09:05:00Z"),
                contradicts);
    }

    private static ConflictPage page(boolean personal) {
        StaticMessageSource messages = new StaticMessageSource();
        Locale it = Locale.ITALY;
        messages.addMessage("event.Watered", it, "Annaffiato");
        messages.addMessage("platform.role.operatore", it, "operatore");
        messages.addMessage("platform.conflict.by", it, "{0}, {1} {2}");
        messages.addMessage("platform.conflict.by-role", it, "{0} ({3}), {1} {2}");
        messages.addMessage("platform.conflict.nothing", it, "(vuoto)");
        messages.addMessage("platform.conflict.true", it, "sì");
        messages.addMessage("conflict.field.litres", it, "Litri");
        messages.addMessage("fact.on", it, "giorno");
        return new ConflictPage(new FactWords(messages, new CodeTexts(messages), new Euro()), new ConflictFields() {
            @Override
            public boolean mayReadPersonal(Caller caller, DomainEvent fact) {
                return personal;
            }

            @Override
            public Optional<String> label(String field, Locale locale) {
                return field.equals("note") ? Optional.of("Nota") : Optional.empty();
            }
        });
    }

    private static Conflict conflict(boolean personal, List<NewerFact> newer, Map<String, String[]> typed) {
        return page(personal).compare(MARCO, newer, new Conflict.Sent("/a", "/b", 4, typed), Locale.ITALY);
    }

    private static Map<String, String[]> typed() {
        Map<String, String[]> typed = new HashMap<>();
        typed.put("litres", new String[] {"12"});
        typed.put("beds", new String[] {"a", "b", ""});
        typed.put("tool", new String[] {"can"});
        typed.put("_rain", new String[] {"on"});
        typed.put("_key", new String[] {"k"});
        typed.put("_version", new String[] {"3"});
        return typed;
    }

    @Test
    void whatBothSayIsComparedAndTheRestIsToldOrKept() {
        Conflict conflict = conflict(false, List.of(watered(20, true)), typed());

        assertThat(conflict.fields()).extracting(Conflict.Field::name).containsExactly("litres", "beds", "rain");
        Conflict.Field beds = conflict.fields().get(1);
        assertThat(beds.mineWritten()).containsExactly("a", "b");
        assertThat(beds.theirsWritten()).containsExactly("a, b", "c");
        assertThat(conflict.fields().getFirst().label()).isEqualTo("Litri");
        assertThat(conflict.fields().get(2).mine()).containsExactly("(vuoto)");
        assertThat(conflict.fields().get(2).theirs()).containsExactly("sì");
        assertThat(conflict.kept().keySet()).containsExactlyInAnyOrder("tool", "_rain");
        assertThat(conflict.version()).isEqualTo(4);
        Conflict.Change change = conflict.changes().getFirst();
        assertThat(change.title()).isEqualTo("Annaffiato");
        assertThat(change.by()).isEqualTo("elena (operatore), 04/03/2026 10:05");
        assertThat(change.parts()).containsExactly(new Conflict.Part("giorno", List.of("04/03/2026")));
    }

    @Test
    void equalValuesAreNoChoice() {
        assertThat(conflict(false, List.of(watered(12, true)), typed()).fields())
                .extracting(Conflict.Field::name)
                .doesNotContain("litres");
    }

    @Test
    void theLatestOfSeveralCounts() {
        Conflict conflict = conflict(false, List.of(watered(20, true), watered(30, true)), typed());
        assertThat(conflict.fields().getFirst().theirs()).containsExactly("30");
        assertThat(conflict.changes()).hasSize(2);
    }

    @Test
    void whatStandsAgainstNothingIsNamedOnly() {
        Conflict conflict = conflict(true, List.of(watered(10, false), watered(20, true), watered(30, false)), typed());
        assertThat(conflict.others()).hasSize(1);
        assertThat(conflict.others().getFirst().parts()).isEmpty();
    }

    @Test
    void personalPartsStayClosedToThoseWhoMayNotReadThem() {
        Map<String, String[]> typed = typed();
        typed.put("note", new String[] {"my words"});
        Conflict closed = conflict(false, List.of(watered(20, true)), typed);
        Conflict.Field note = closed.fields().getLast();
        assertThat(closed.fields()).extracting(Conflict.Field::open).contains(false);
        assertThat(closed.toString()).doesNotContain("mine\"", "[mine]");
        assertThat(closed.kept()).containsKey("note");
        assertThat(note.actor()).isEqualTo("elena");
        Conflict open = conflict(true, List.of(watered(20, true)), typed);
        assertThat(open.fields()).extracting(Conflict.Field::theirs).contains(List.of("mine"));
        assertThat(conflict(true, List.of(watered(20, true)), typed())
                        .changes()
                        .getFirst()
                        .parts())
                .contains(new Conflict.Part("Nota", List.of("mine")));
    }

    private static HttpServletRequest request(Map<String, String[]> fields) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ConflictPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> fields);
    }

    @Test
    void theChosenValueTakesTheFieldsPlace() {
        Map<String, String[]> sent = Map.of(
                "litres", new String[] {"12"},
                "_choice.litres", new String[] {"mine"},
                "_theirs.litres", new String[] {"20"},
                "beds", new String[] {"a"},
                "_choice.beds", new String[] {"theirs"},
                "_theirs.beds", new String[] {"b, c", "d"},
                "rain", new String[] {"true"},
                "_choice.rain", new String[] {"theirs"});
        HttpServletRequest chosen = ChosenFields.of(request(sent));
        assertThat(chosen.getParameterMap().keySet()).containsExactlyInAnyOrder("litres", "beds");
        assertThat(chosen.getParameterValues("beds")).containsExactly("b, c", "d");
        assertThat(chosen.getParameter("litres")).isEqualTo("12");
        assertThat(chosen.getParameter("rain")).isNull();
    }

    @Test
    void aFieldLeftOpenIsNobodysChoice() {
        Map<String, String[]> sent = Map.of("litres", new String[] {"12"}, "_theirs.litres", new String[] {"20"});
        assertThatThrownBy(() -> ChosenFields.of(request(sent)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("litres"));
    }
}
