package it.percorsi.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what identifies a person or tells of a person's health or life; everything unmarked is not identifying. A
 * marked part is encrypted with the person's own key wherever it is stored or published. The record that holds it, or
 * one around it, says in its component {@code personId} whose it is. Once the key is destroyed, or for a reader that
 * never had it, the part reads as empty: a text as {@code ""}, a list without elements, everything else as null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Personal {}
