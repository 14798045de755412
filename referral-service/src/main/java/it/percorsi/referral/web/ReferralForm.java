package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.person.CodiceFiscale;
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

/** The fields of the form for a referral, in its order; the person's stand among the others. */
record ReferralForm(
        @NotBlank @Size(max = 80) String familyName,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank String codiceFiscale,
        @NotNull @Pattern(regexp = "[MF]") String sex,
        @NotNull @Past LocalDate bornOn,
        @NotBlank @Size(max = 80) String bornAt,
        @NotBlank String municipality,
        @NotNull @Size(max = 120) String address,
        @NotNull @Pattern(regexp = "[+0-9 ]{0,20}") String phone,
        @NotNull @PastOrPresent LocalDate referredOn,
        @NotNull ReferralChannel channel,
        @Nullable @Size(max = 120) String sendingService,
        @NotBlank @Size(max = 120) String caseManager,
        @NotNull Category category,
        @Nullable @Min(0) @Max(100) Integer invalidityPercent,
        @Nullable Boolean registeredL68,
        @NotNull Priority priority,
        @Nullable Instrument requestedInstrument,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable Boolean confirmedMismatch,
        @Nullable @Size(max = 64) String samePerson) {

    /** In {@link #samePerson}: none of those who are alike. */
    static final String NOBODY = "nobody";

    /** The referral, under a code that has been read. */
    NewReferral referral(CodiceFiscale code) {
        return new NewReferral(
                referredOn,
                channel,
                sendingService,
                caseManager,
                category,
                invalidityPercent,
                Boolean.TRUE.equals(registeredL68),
                priority,
                requestedInstrument,
                reason,
                new NewReferral.PersonOfReferral(
                        familyName, givenName, code, sex, bornOn, bornAt, municipality, address, phone),
                confirmedMismatch,
                NOBODY.equals(samePerson),
                samePerson == null || samePerson.isEmpty() || samePerson.equals(NOBODY) ? null : samePerson);
    }
}
