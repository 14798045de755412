package it.percorsi.referral.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who is to follow a case; pages and API share it.
 *
 * @param operator user name, as it stands in the operator's token
 * @param operatorName name as people read it
 */
public record CaseOperator(
        @NotNull @Pattern(regexp = "[\\p{Alnum}][\\p{Alnum}._@-]{0,99}")
        String operator,

        @NotBlank @Size(max = 120) String operatorName) {}
