package it.percorsi.company.centre;

import it.percorsi.company.databank.OpenPost;
import it.percorsi.events.codes.Instrument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A post as people enter it; {@link OpenPost} says what the fields mean. A week has at most 40 hours (R16). */
public record NewPost(
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 80) String> tasks,
        @Positive @Max(100) int seats,
        @Positive @Max(40) int weeklyHours,
        @NotEmpty @Size(max = 4) List<@NotNull Instrument> instruments,
        boolean aimedAtHiring,
        @NotNull LocalDate openedOn) {

    OpenPost at(String companyId, String postId) {
        return new OpenPost(
                companyId,
                postId,
                tasks.stream().map(String::strip).toList(),
                seats,
                weeklyHours,
                instruments.stream().distinct().toList(),
                aimedAtHiring,
                openedOn);
    }
}
