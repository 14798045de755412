package it.percorsi.company.imports;

import it.percorsi.company.databank.CompanyProfile;
import it.percorsi.company.databank.OnlyTypeBCooperativesSignL381;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.platform.imports.Row;
import it.percorsi.platform.imports.SpreadsheetFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the resource centre's sheet; bars stand between several values of a cell. */
final class CompaniesSheet {

    private static final Set<String> COLUMNS = Set.of(
            "ragione_sociale",
            "partita_iva",
            "tipo",
            "ateco",
            "settore",
            "comune_istat",
            "cap",
            "indirizzo",
            "dipendenti",
            "referente",
            "telefono",
            "email",
            "disponibilita",
            "mansioni",
            "posti",
            "strumenti",
            "ultimo_contatto",
            "esito_contatto",
            "convenzione_381");
    private static final int MOST_SEATS = 100;
    private static final int MOST_EMPLOYEES = 1_000_000;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_TASKS = 30;
    private static final int LONGEST_TASK = 80;

    private final LocalDate today;
    private final Set<String> vatNumbers = new HashSet<>();

    private CompaniesSheet(LocalDate today) {
        this.today = today;
    }

    /** Every row, in order; refuses the file when one of them is wrong. */
    static List<SheetRow> read(SpreadsheetFile file, LocalDate today) {
        // A row without a valid VAT number is noted as wrong, so that the file is refused before it could be missed.
        return file.rows(COLUMNS, new CompaniesSheet(today)::row).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SheetRow> row(Row row) {
        LegalForm legalForm = code(row, "tipo", SheetCodes.LEGAL_FORMS, LegalForm.UNKNOWN);
        boolean l381 = code(row, "convenzione_381", SheetCodes.YES_OR_NO, false);
        if (l381 && !OnlyTypeBCooperativesSignL381.allows(ConventionKind.L381_ART5, legalForm)) {
            row.wrong("convenzione_381", "l381-needs-type-b-cooperative");
        }
        Availability availability = code(row, "disponibilita", SheetCodes.AVAILABILITY, Availability.UNKNOWN);
        ContactOutcome outcome = code(row, "esito_contatto", SheetCodes.CONTACT_OUTCOMES, ContactOutcome.UNKNOWN);
        LocalDate contactedOn = row.date("ultimo_contatto", today);
        int seats = number(row, "posti", MOST_SEATS);
        List<Instrument> instruments = row.codes("strumenti", SheetCodes.INSTRUMENTS);
        List<String> tasks = tasks(row);
        mustNotBeEmpty(row, "strumenti");
        mustNotBeEmpty(row, "mansioni");
        String name = text(row, "ragione_sociale");
        String ateco = matching(row, "ateco", "\\d{2}(\\.\\d{1,2}){0,2}", "ateco");
        String sector = text(row, "settore");
        String municipality = matching(row, "comune_istat", "\\d{6}", "istat");
        String postalCode = matching(row, "cap", "\\d{5}", "postal-code");
        String address = text(row, "indirizzo");
        String contactName = noLonger(row, "referente");
        String phone = matching(row, "telefono", "\\+?[0-9 ./-]{0,30}", "phone");
        String email = noLonger(row, "email");
        int employees = number(row, "dipendenti", MOST_EMPLOYEES);
        return vatNumber(row)
                .map(vatNumber -> new CompanyProfile(
                        name,
                        vatNumber,
                        legalForm,
                        ateco,
                        sector,
                        municipality,
                        postalCode,
                        address,
                        employees,
                        contactName,
                        phone,
                        email,
                        tasks,
                        instruments))
                .map(profile -> new SheetRow(row.number(), profile, availability, contactedOn, outcome, seats, l381));
    }

    private Optional<PartitaIva> vatNumber(Row row) {
        String digits = row.optional("partita_iva");
        if (!PartitaIva.isValid(digits)) {
            row.wrong("partita_iva", "vat-number");
            return Optional.empty();
        }
        if (!vatNumbers.add(digits)) {
            row.wrong("partita_iva", "twice-in-file");
        }
        return Optional.of(new PartitaIva(digits));
    }

    private static String text(Row row, String column) {
        row.text(column);
        return noLonger(row, column);
    }

    private static String noLonger(Row row, String column) {
        String text = row.optional(column);
        if (text.length() > LONGEST_TEXT) {
            row.wrong(column, "too-long");
        }
        return text;
    }

    private static List<String> tasks(Row row) {
        List<String> tasks = row.texts("mansioni");
        if (tasks.size() > MOST_TASKS || tasks.stream().anyMatch(task -> task.length() > LONGEST_TASK)) {
            row.wrong("mansioni", "too-many-tasks");
        }
        return tasks;
    }

    private static String matching(Row row, String column, String pattern, String problem) {
        String text = row.optional(column);
        if (!text.matches(pattern)) {
            row.wrong(column, problem);
        }
        return text;
    }

    private static int number(Row row, String column, int most) {
        String text = row.optional(column);
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > most) {
            row.wrong(column, "number");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A code that must be there; a wrong one has been noted by the row. */
    private static <T> T code(Row row, String column, Map<String, T> names, T placeholder) {
        mustNotBeEmpty(row, column);
        return row.code(column, names).orElse(placeholder);
    }

    private static void mustNotBeEmpty(Row row, String column) {
        if (row.optional(column).isEmpty()) {
            row.wrong(column, "missing");
        }
    }
}
