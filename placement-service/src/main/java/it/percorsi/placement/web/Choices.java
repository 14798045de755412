package it.percorsi.placement.web;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.web.CodeTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The values of a closed list with their words, for a form's choices. */
@Component
class Choices {

    private final CodeTexts texts;

    Choices(CodeTexts texts) {
        this.texts = texts;
    }

    <C extends Enum<C> & Code> Map<String, String> of(Class<C> list) {
        Map<String, String> choices = new LinkedHashMap<>();
        Codes.known(list).forEach(code -> choices.put(code.code(), texts.text(code)));
        return choices;
    }
}
