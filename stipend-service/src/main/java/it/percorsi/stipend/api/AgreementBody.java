package it.percorsi.stipend.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An amount agreed for a placement. Nothing else may speak for the amount (R17).
 *
 * @param placementId the placement
 * @param monthlyCents amount of a whole month in euro cents
 * @param agreedOn date
 */
public record AgreementBody(
        @NotBlank @Size(max = 100) String placementId,
        @NotNull @Positive Long monthlyCents,
        @NotNull LocalDate agreedOn) {}
