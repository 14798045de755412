package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of the demonstration, without the rows of days that are still to come: the services would refuse them.
 *
 * @param companies rows of the companies' file
 * @param companiesFile the file of these rows, to be imported
 * @param referrals rows of the referrals' file
 * @param referralsFile the file of these rows, to be imported
 */
record DemoFiles(List<Company> companies, String companiesFile, List<Referral> referrals, String referralsFile) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private static final Map<String, Instrument> INSTRUMENTS = Map.of(
            "TIROCINIO", Instrument.TIROCINIO,
            "BORSA_LAVORO", Instrument.BORSA_LAVORO,
            "ASSUNZIONE", Instrument.DIRECT_PLACEMENT,
            "INSERIMENTO_DIRETTO", Instrument.DIRECT_PLACEMENT,
            "RICERCA_ATTIVA", Instrument.ACTIVE_JOB_SEARCH,
            "SOSTEGNO_ESPULSIONE", Instrument.RETENTION_SUPPORT);

    static DemoFiles until(LocalDate today) {
        String companies = knownOn(today, read("companies.csv"), "ultimo_contatto");
        String referrals = knownOn(today, read("referrals.csv"), "data_segnalazione");
        return new DemoFiles(
                rows(companies).stream().map(DemoFiles::company).toList(),
                companies,
                rows(referrals).stream().map(DemoFiles::referral).toList(),
                referrals);
    }

    /** The lines of a file whose date is not after the day; none of its cells contains a line break. */
    static String knownOn(LocalDate today, String file, String dateColumn) {
        List<String> lines = file.lines().toList();
        List<CSVRecord> records = rows(file);
        List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
        for (CSVRecord record : records) {
            if (!LocalDate.parse(record.get(dateColumn)).isAfter(today)) {
                kept.add(lines.get(Math.toIntExact(record.getRecordNumber())));
            }
        }
        return String.join("\r\n", kept) + "\r\n";
    }

    private static Company company(CSVRecord row) {
        return new Company(
                Math.toIntExact(row.getRecordNumber()),
                row.get("comune_istat"),
                row.get("referente"),
                Arrays.asList(row.get("mansioni").split("\\|")),
                Integer.parseInt(row.get("posti")),
                Arrays.stream(row.get("strumenti").split("\\|"))
                        .map(name -> Objects.requireNonNull(INSTRUMENTS.get(name), name))
                        .toList(),
                LocalDate.parse(row.get("ultimo_contatto")));
    }

    private static Referral referral(CSVRecord row) {
        return new Referral(
                Math.toIntExact(row.getRecordNumber()),
                LocalDate.parse(row.get("data_segnalazione")),
                Code.of(Category.class, row.get("categoria")),
                INSTRUMENTS.getOrDefault(row.get("strumento_richiesto"), Instrument.TIROCINIO),
                row.get("comune_residenza_istat"),
                row.get("comune_residenza"));
    }

    private static List<CSVRecord> rows(String file) {
        try (CSVParser parser = FORMAT.parse(new StringReader(file))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
