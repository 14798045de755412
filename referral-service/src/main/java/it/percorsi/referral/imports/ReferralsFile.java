package it.percorsi.referral.imports;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.Row;
import it.percorsi.platform.imports.SpreadsheetFile;
import it.percorsi.platform.json.Codes;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.api.NewReferral.PersonOfReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.person.CodiceFiscale;
import it.percorsi.referral.views.CaseQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The municipalities' list of referrals, as a file. */
@Component
public class ReferralsFile {

    private static final Set<String> COLUMNS = Set.of(
            "data_segnalazione",
            "cognome",
            "nome",
            "sesso",
            "data_nascita",
            "luogo_nascita",
            "codice_fiscale",
            "comune_residenza_istat",
            "indirizzo",
            "telefono",
            "categoria",
            "invalidita_percento",
            "iscritto_l68",
            "servizio_inviante",
            "case_manager",
            "canale",
            "priorita",
            "strumento_richiesto",
            "motivo");
    private static final Map<String, ReferralChannel> CHANNELS =
            Map.of("SCHEDA", ReferralChannel.FORM, "RELAZIONE", ReferralChannel.WRITTEN_REPORT);
    private static final Map<String, Priority> PRIORITIES = Map.of("NORMALE", Priority.NORMAL, "ALTA", Priority.HIGH);
    private static final Map<String, Instrument> INSTRUMENTS = Map.of(
            "TIROCINIO", Instrument.TIROCINIO,
            "BORSA_LAVORO", Instrument.BORSA_LAVORO,
            "INSERIMENTO_DIRETTO", Instrument.DIRECT_PLACEMENT,
            "RICERCA_ATTIVA", Instrument.ACTIVE_JOB_SEARCH,
            "SOSTEGNO_ESPULSIONE", Instrument.RETENTION_SUPPORT);
    private static final Map<String, Boolean> YES_OR_NO = Map.of("SI", true, "NO", false);
    private static final Map<String, String> SEXES = Map.of("M", "M", "F", "F");
    private static final Map<String, Category> CATEGORIES = byCode(Category.class);

    private final Referrals referrals;
    private final CaseQueries cases;
    private final Clock clock;

    ReferralsFile(Referrals referrals, CaseQueries cases, Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Takes every row in, or none when one of them is wrong.
     *
     * @return the ids of the cases, row by row
     */
    public List<String> take(byte[] content, String ambito) {
        SpreadsheetFile file = new SpreadsheetFile(content);
        List<NumberedReferral> rows = file.rows(COLUMNS, this::read);
        CommandContext request = CommandContext.current();
        List<String> caseIds = new ArrayList<>();
        CommandOutcome last = new CommandOutcome("", -1);
        for (NumberedReferral row : rows) {
            Referrals.Accepted accepted = file.context(request, row.number())
                    .call(() -> referrals.take(
                            personId -> row.referral().registerPerson(personId, ambito),
                            (caseId, personId) -> row.referral().submit(caseId, personId, ambito, row.sender())));
            caseIds.add(accepted.caseId());
            last = accepted.outcome();
        }
        if (!caseIds.isEmpty()) {
            cases.await(caseIds.getLast(), last);
        }
        return caseIds;
    }

    private record NumberedReferral(int number, NewReferral referral, String sender) {}

    private NumberedReferral read(Row row) {
        LocalDate today = LocalDate.now(clock);
        String sender = row.text("servizio_inviante");
        NewReferral referral = new NewReferral(
                row.date("data_segnalazione", today),
                row.code("canale", CHANNELS).orElseGet(() -> missing(row, "canale", ReferralChannel.UNKNOWN)),
                sender,
                row.text("case_manager"),
                row.code("categoria", CATEGORIES).orElseGet(() -> missing(row, "categoria", Category.UNKNOWN)),
                row.number("invalidita_percento").orElse(null),
                row.code("iscritto_l68", YES_OR_NO).orElse(false),
                row.code("priorita", PRIORITIES).orElse(Priority.NORMAL),
                row.code("strumento_richiesto", INSTRUMENTS).orElse(null),
                row.text("motivo"),
                new PersonOfReferral(
                        row.text("cognome"),
                        row.text("nome"),
                        row.value("codice_fiscale", CodiceFiscale::new, "codice-fiscale")
                                .orElseGet(() -> missing(row, "codice_fiscale", new CodiceFiscale("00000000000"))),
                        row.code("sesso", SEXES).orElseGet(() -> missing(row, "sesso", "M")),
                        row.date("data_nascita", today),
                        row.text("luogo_nascita"),
                        row.text("comune_residenza_istat"),
                        row.optional("indirizzo"),
                        row.optional("telefono")));
        try {
            referrals.check(referral.submit("", "", "", sender));
        } catch (Refused refusal) {
            row.wrong(
                    refusal.code().equals("not-resident") ? "comune_residenza_istat" : "invalidita_percento",
                    refusal.code());
        }
        return new NumberedReferral(row.number(), referral, sender);
    }

    /** Stands in for an empty cell, which is noted; a value that is wrong has been noted already. */
    private static <T> T missing(Row row, String column, T instead) {
        if (row.optional(column).isEmpty()) {
            row.wrong(column, "missing");
        }
        return instead;
    }

    private static <C extends Enum<C> & Code> Map<String, C> byCode(Class<C> list) {
        return Codes.known(list).stream().collect(Collectors.toMap(Code::code, Function.identity()));
    }
}
