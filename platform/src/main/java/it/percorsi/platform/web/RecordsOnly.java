package it.percorsi.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms and parameters are read into records, through their constructors: whatever else stands in a request, such as a
 * parameter that reaches into a field, is passed over.
 */
@ControllerAdvice
public class RecordsOnly {

    @InitBinder
    void declaredFieldsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
