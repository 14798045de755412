package it.percorsi.referral.api;

import it.percorsi.referral.worklist.BulkAssignment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who is to follow some cases.
 *
 * @param caseIds the cases
 * @param operator user name, as it stands in the operator's token
 * @param operatorName name as people read it
 */
public record OperatorAssignments(
        @NotEmpty @Size(max = BulkAssignment.MOST) List<@NotBlank String> caseIds,

        @NotNull @Pattern(regexp = "[\\p{Alnum}][\\p{Alnum}._@-]{0,99}")
        String operator,

        @NotBlank @Size(max = 120) String operatorName) {}
