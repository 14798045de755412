package it.percorsi.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with the fields of a form, in words, in the order of the form. */
public final class FieldErrors {

    private final MessageSource messages;

    FieldErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence a field; the field's label is the message {@code LABELS.NAME}. */
    public Map<String, String> of(BindingResult binding, Class<? extends Record> form, String labels, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        Arrays.stream(form.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .forEach(name -> binding.getFieldErrors().stream()
                        .filter(error -> error.getField().equals(name)
                                || error.getField().startsWith(name + "["))
                        .findFirst()
                        .ifPresent(error -> errors.put(name, sentence(labels + "." + name, error, locale))));
        return errors;
    }

    private String sentence(String label, FieldError error, Locale locale) {
        String wrong = error.isBindingFailure()
                ? messages.getMessage("input.unreadable", null, locale)
                : error.getDefaultMessage();
        return messages.getMessage(label, null, label, locale) + ": " + wrong;
    }
}
