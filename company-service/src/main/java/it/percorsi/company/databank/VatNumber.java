package it.percorsi.company.databank;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Must be a VAT number as {@link PartitaIva} takes it. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VatNumber.Check.class)
public @interface VatNumber {

    /** The words for what is wrong. */
    String message() default "{input.vat-number}";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Check implements ConstraintValidator<VatNumber, String> {
        @Override
        public boolean isValid(@Nullable String digits, ConstraintValidatorContext context) {
            return digits != null && PartitaIva.isValid(digits);
        }
    }
}
