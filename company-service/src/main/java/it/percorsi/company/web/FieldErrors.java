package it.percorsi.company.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with the fields of a form, in words, in the order of the form. */
@Component
class FieldErrors {

    private final MessageSource messages;

    FieldErrors(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(BindingResult binding, Class<? extends Record> form, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        Arrays.stream(form.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .forEach(name -> binding.getFieldErrors().stream()
                        .filter(error -> error.getField().equals(name)
                                || error.getField().startsWith(name + "["))
                        .findFirst()
                        .ifPresent(error -> errors.put(name, sentence(name, error, locale))));
        return errors;
    }

    private String sentence(String name, FieldError error, Locale locale) {
        String label = messages.getMessage("company.field." + name, null, name, locale);
        String wrong = error.isBindingFailure()
                ? messages.getMessage("input.unreadable", null, locale)
                : error.getDefaultMessage();
        return label + ": " + wrong;
    }
}
