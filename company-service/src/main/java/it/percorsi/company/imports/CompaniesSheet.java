package it.percorsi.company.imports;

import it.percorsi.company.databank.CompanyProfile;
import it.percorsi.company.databank.OnlyTypeBCooperativesSignL381;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the resource centre's sheet: CSV, semicolons, UTF-8, a header row, bars between several values of a cell. */
final class CompaniesSheet {

    static final List<String> COLUMNS = List.of(
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
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_SEATS = 100;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Predicate<LocalDate> inFuture;
    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> vatNumbers = new HashSet<>();

    private CompaniesSheet(Predicate<LocalDate> inFuture) {
        this.inFuture = inFuture;
    }

    /** Every row; {@link ImportRejected} when one of them is wrong. */
    static List<SheetRow> read(byte[] file, Predicate<LocalDate> inFuture) {
        return new CompaniesSheet(inFuture).rows(new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
    }

    private List<SheetRow> rows(String text) {
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (String column : COLUMNS) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    errors.add(new RowError(1, column, "column-missing"));
                }
            }
            if (errors.isEmpty()) {
                for (CSVRecord record : parser) {
                    SheetRow row = row(record);
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            errors.add(new RowError(1, "", "unreadable"));
        }
        if (errors.isEmpty() && (rows.isEmpty() || rows.size() > MOST_ROWS)) {
            errors.add(new RowError(1, "", rows.isEmpty() ? "empty" : "too-many-rows"));
        }
        if (!errors.isEmpty()) {
            throw new ImportRejected(errors);
        }
        return rows;
    }

    private @Nullable SheetRow row(CSVRecord record) {
        long line = record.getRecordNumber() + 1;
        if (!record.isConsistent()) {
            errors.add(new RowError(line, "", "cells-missing"));
            return null;
        }
        Cells cells = new Cells(record, line, errors);
        int errorsBefore = errors.size();
        String vatNumber = vatNumber(cells);
        LegalForm legalForm = cells.code("tipo", SheetCodes.LEGAL_FORMS, LegalForm.UNKNOWN);
        LocalDate contactedOn = cells.date("ultimo_contatto");
        if (inFuture.test(contactedOn)) {
            cells.wrong("ultimo_contatto", "date-in-future");
        }
        boolean l381 = cells.code("convenzione_381", SheetCodes.YES_OR_NO, false);
        if (l381 && !OnlyTypeBCooperativesSignL381.allows(ConventionKind.L381_ART5, legalForm)) {
            cells.wrong("convenzione_381", "l381-needs-type-b-cooperative");
        }
        int seats = cells.whole("posti");
        if (seats > MOST_SEATS) {
            cells.wrong("posti", "too-many-seats");
        }
        Profile profile = new Profile(cells, legalForm);
        Availability availability = cells.code("disponibilita", SheetCodes.AVAILABILITY, Availability.UNKNOWN);
        ContactOutcome outcome = cells.code("esito_contatto", SheetCodes.CONTACT_OUTCOMES, ContactOutcome.UNKNOWN);
        return errors.size() > errorsBefore
                ? null
                : new SheetRow(
                        line, profile.with(new PartitaIva(vatNumber)), availability, contactedOn, outcome, seats, l381);
    }

    private String vatNumber(Cells cells) {
        String vatNumber = cells.text("partita_iva", 11);
        if (!vatNumber.isEmpty() && !PartitaIva.isValid(vatNumber)) {
            cells.wrong("partita_iva", "vat-number");
        } else if (!vatNumber.isEmpty() && !vatNumbers.add(vatNumber)) {
            cells.wrong("partita_iva", "twice-in-file");
        }
        return vatNumber;
    }

    /** All cells about who the company is, each read once so that each error is noted once. */
    private static final class Profile {
        private final String name;
        private final LegalForm legalForm;
        private final String ateco;
        private final String sector;
        private final String municipality;
        private final String postalCode;
        private final String address;
        private final int employees;
        private final String contactName;
        private final String phone;
        private final String email;
        private final List<String> tasks;
        private final List<Instrument> instruments;

        Profile(Cells cells, LegalForm legalForm) {
            this.legalForm = legalForm;
            name = cells.text("ragione_sociale", 200);
            ateco = cells.text("ateco", 10);
            sector = cells.text("settore", 100);
            municipality = cells.digits("comune_istat", 6);
            postalCode = cells.digits("cap", 5);
            address = cells.text("indirizzo", 200);
            employees = cells.whole("dipendenti");
            contactName = cells.optional("referente", 120);
            phone = cells.optional("telefono", 30);
            email = cells.optional("email", 200);
            tasks = cells.parts("mansioni");
            instruments = cells.codes("strumenti", SheetCodes.INSTRUMENTS, Instrument.UNKNOWN);
        }

        CompanyProfile with(PartitaIva vatNumber) {
            return new CompanyProfile(
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
                    instruments);
        }
    }
}
