package it.percorsi.company.centre;

import it.percorsi.company.databank.CompanyProfile;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.company.databank.VatNumber;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A company as people enter it, by API or form; {@link CompanyProfile} says what the fields mean. */
public record NewCompany(
        @NotBlank @Size(max = 200) String name,
        @VatNumber String vatNumber,
        @NotNull LegalForm legalForm,

        @NotNull @Pattern(regexp = "\\d{2}(\\.\\d{1,2}){0,2}", message = "{input.ateco}")
        String ateco,

        @NotBlank @Size(max = 100) String sector,

        @NotNull @Pattern(regexp = "\\d{6}", message = "{input.istat}")
        String municipality,

        @NotNull @Pattern(regexp = "\\d{5}", message = "{input.postal-code}")
        String postalCode,

        @NotBlank @Size(max = 200) String address,
        @PositiveOrZero @Max(1_000_000) int employees,
        @NotNull @Size(max = 120) String contactName,

        @NotNull @Pattern(regexp = "\\+?[0-9 ./-]{0,30}", message = "{input.phone}")
        String phone,

        @NotNull @Email @Size(max = 200) String email,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 80) String> tasks,
        @NotEmpty @Size(max = 4) List<@NotNull Instrument> instruments,
        @NotNull LocalDate registeredOn) {

    CompanyProfile profile() {
        return new CompanyProfile(
                name.strip(),
                new PartitaIva(vatNumber),
                legalForm,
                ateco,
                sector.strip(),
                municipality,
                postalCode,
                address.strip(),
                employees,
                contactName.strip(),
                phone.strip(),
                email.strip(),
                tasks.stream().map(String::strip).toList(),
                instruments.stream().distinct().toList());
    }
}
