package it.percorsi.company.web;

import it.percorsi.company.access.CompanyActions;
import it.percorsi.platform.security.Caller;
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
    private final CompanyActions actions;

    PageWords(Choices choices, Tones tones, CodeTexts codes, CompanyActions actions) {
        this.choices = choices;
        this.tones = tones;
        this.codes = codes;
        this.actions = actions;
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    @ModelAttribute("tones")
    Tones tones() {
        return tones;
    }

    /** Whether forms and the links to them are shown. */
    @ModelAttribute("mayWrite")
    boolean mayWrite() {
        return Caller.current().filter(actions::write).isPresent();
    }

    @ModelAttribute("codes")
    CodeTexts codes() {
        return codes;
    }
}
