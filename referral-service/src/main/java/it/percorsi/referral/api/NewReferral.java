package it.percorsi.referral.api;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.referral.casefile.SubmitReferral;
import it.percorsi.referral.person.CodiceFiscale;
import it.percorsi.referral.person.RegisterPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A referral as a service sends it (R1, R5, R8); who sends for itself need not name the sending service. */
public record NewReferral(
        @NotNull @PastOrPresent LocalDate referredOn,
        @NotNull ReferralChannel channel,
        @Nullable @Size(max = 120) String sendingService,
        @NotBlank @Size(max = 120) String caseManager,
        @NotNull Category category,
        @Nullable @Min(0) @Max(100) Integer invalidityPercent,
        boolean registeredL68,
        @NotNull Priority priority,
        @Nullable Instrument requestedInstrument,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull @Valid PersonOfReferral person) {

    /** The command that makes the person known. */
    public RegisterPerson registerPerson(String personId, String ambito) {
        return new RegisterPerson(
                personId,
                ambito,
                person.familyName(),
                person.givenName(),
                person.codiceFiscale(),
                person.sex(),
                person.bornOn(),
                person.bornAt(),
                person.municipality(),
                person.address(),
                person.phone());
    }

    /** The command that opens the case. */
    public SubmitReferral submit(String caseId, String personId, String ambito, String sender) {
        return new SubmitReferral(
                caseId,
                personId,
                ambito,
                person.municipality(),
                referredOn,
                channel,
                sender,
                caseManager,
                category,
                invalidityPercent,
                registeredL68,
                priority,
                requestedInstrument,
                reason);
    }

    /** Who is referred. */
    public record PersonOfReferral(
            @NotBlank @Size(max = 80) String familyName,
            @NotBlank @Size(max = 80) String givenName,
            @NotNull CodiceFiscale codiceFiscale,
            @NotNull @Pattern(regexp = "[MF]") String sex,
            @NotNull @Past LocalDate bornOn,
            @NotBlank @Size(max = 80) String bornAt,
            @NotNull @Pattern(regexp = "\\d{6}") String municipality,
            @NotNull @Size(max = 120) String address,
            @NotNull @Pattern(regexp = "[+0-9 ]{0,20}") String phone) {}
}
