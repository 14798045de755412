package it.percorsi.company.web;

import it.percorsi.platform.web.CodeTexts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every template of this service may use. As model attributes, because Thymeleaf forbids beans ({@code @…}) where
 * a fragment is called.
 */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {

    private final Choices choices;
    private final Tones tones;
    private final CodeTexts codes;

    PageWords(Choices choices, Tones tones, CodeTexts codes) {
        this.choices = choices;
        this.tones = tones;
        this.codes = codes;
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    @ModelAttribute("tones")
    Tones tones() {
        return tones;
    }

    @ModelAttribute("codes")
    CodeTexts codes() {
        return codes;
    }
}
