package it.percorsi.referral.api;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.referral.casefile.SubmitReferral;
import it.percorsi.referral.person.CodeContent;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a service sends it (R1, R5, R8); who sends for itself need not name the sending service.
 *
 * @param confirmedMismatch that what was written about the person is right although the tax code says otherwise
 * @param notADuplicate that the person is none of those who are known and alike
 * @param samePersonAs id of the one of them who it is: the referral then opens a further case of that person
 */
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
        @NotNull @Valid PersonOfReferral person,
        @Nullable Boolean confirmedMismatch,
        @Nullable Boolean notADuplicate,
        @Nullable @Size(max = 64) String samePersonAs) {

    /** One about which nothing is asked back. */
    public NewReferral(
            LocalDate referredOn,
            ReferralChannel channel,
            @Nullable String sendingService,
            String caseManager,
            Category category,
            @Nullable Integer invalidityPercent,
            boolean registeredL68,
            Priority priority,
            @Nullable Instrument requestedInstrument,
            String reason,
            PersonOfReferral person) {
        this(
                referredOn,
                channel,
                sendingService,
                caseManager,
                category,
                invalidityPercent,
                registeredL68,
                priority,
                requestedInstrument,
                reason,
                person,
                true,
                true,
                null);
    }

    /** What of the person stands against the tax code; none for a provisional one. */
    public List<CodeContent.Mismatch> mismatches(LocalDate today) {
        return CodeContent.of(person.codiceFiscale(), today)
                .map(code -> code.against(
                        person.familyName(), person.givenName(), person.sex(), person.bornOn(), person.bornAt()))
                .orElse(List.of());
    }

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
