package it.percorsi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.events.codes.Code;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages/codes", Locale.ROOT);

    @Test
    void everyEventAndEveryCodeInItHasWords() {
        TreeSet<String> wanted = EventCatalog.all()
                .map(event -> "event." + event.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        EventCatalog.all().flatMap(CodeTextsTest::codesIn).forEach(wanted::add);
        assertThat(wanted).hasSizeGreaterThan(100).allMatch(texts::containsKey);
    }

    private static Stream<String> codesIn(Class<? extends DomainEvent> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(Code.class::isAssignableFrom)
                .flatMap(list -> Arrays.stream(list.getEnumConstants()))
                .map(Code.class::cast)
                .map(code -> "code." + code.getClass().getSimpleName() + "." + code.code());
    }
}
