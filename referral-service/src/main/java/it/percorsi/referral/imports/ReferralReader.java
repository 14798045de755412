package it.percorsi.referral.imports;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.Row;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.api.NewReferral.PersonOfReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.person.CodiceFiscale;
import it.percorsi.referral.rulebook.ReferralRuleBook;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads one row of a list of referrals, and notes what is wrong with it. */
@Component
public class ReferralReader {

    private static final Map<String, String> SEXES = Map.of(
            "m",
            "M",
            "f",
            "F",
            "maschio",
            "M",
            "femmina",
            "F",
            "uomo",
            "M",
            "donna",
            "F",
            "maschile",
            "M",
            "femminile",
            "F");
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
            "si", true, "s", true, "x", true, "vero", true, "1", true, "no", false, "n", false, "falso", false, "0",
            false);

    private final Referrals referrals;
    private final ReferralRuleBook rules;
    private final CodeTexts texts;
    private final Validator validator;
    private final Clock clock;
    private final Map<String, ReferralChannel> channels;
    private final Map<String, Priority> priorities;
    private final Map<String, Instrument> instruments;
    private final Map<String, Category> categories;

    ReferralReader(Referrals referrals, ReferralRuleBook rules, CodeTexts texts, Validator validator, Clock clock) {
        this.referrals = referrals;
        this.rules = rules;
        this.texts = texts;
        this.validator = validator;
        this.clock = clock;
        this.channels = byWords(ReferralChannel.class);
        channels.put("relazione", ReferralChannel.WRITTEN_REPORT);
        this.priorities = byWords(Priority.class);
        this.instruments = byWords(Instrument.class);
        instruments.put("ricercaattiva", Instrument.ACTIVE_JOB_SEARCH);
        instruments.put("sostegnoespulsione", Instrument.RETENTION_SUPPORT);
        this.categories = byWords(Category.class);
    }

    /**
     * A row that was read.
     *
     * @param number as a spreadsheet counts
     * @param referral what it says; placeholders stand for what is wrong or missing
     * @param sender the sending service
     */
    public record ReadReferral(int number, NewReferral referral, String sender) {}

    /** Reads the cells by the columns of {@link ReferralField}. */
    public ReadReferral read(Row row) {
        LocalDate today = LocalDate.now(clock);
        String sender = text(row, ReferralField.SENDING_SERVICE);
        NewReferral referral = new NewReferral(
                row.date(ReferralField.REFERRED_ON.column(), today),
                code(row, ReferralField.CHANNEL, channels, ReferralChannel.UNKNOWN),
                sender,
                text(row, ReferralField.CASE_MANAGER),
                code(row, ReferralField.CATEGORY, categories, Category.UNKNOWN),
                row.value(ReferralField.INVALIDITY.column(), ReferralReader::percent, "number")
                        .orElse(null),
                row.value(ReferralField.REGISTERED_L68.column(), cell -> one(YES_OR_NO, cell), "yes-or-no")
                        .orElse(false),
                row.value(ReferralField.PRIORITY.column(), cell -> one(priorities, cell), "code")
                        .orElse(Priority.NORMAL),
                row.value(ReferralField.INSTRUMENT.column(), cell -> one(instruments, cell), "code")
                        .orElse(null),
                text(row, ReferralField.REASON),
                person(row, today));
        checkRules(row, referral, sender);
        validator.validate(referral).forEach(violation -> note(row, violation));
        return new ReadReferral(row.number(), referral, sender);
    }

    private PersonOfReferral person(Row row, LocalDate today) {
        String code = ReferralField.CODICE_FISCALE.column();
        String familyName = text(row, ReferralField.FAMILY_NAME);
        String givenName = text(row, ReferralField.GIVEN_NAME);
        row.text(code);
        return new PersonOfReferral(
                familyName,
                givenName,
                row.value(code, CodiceFiscale::new, "codice-fiscale").orElseGet(() -> new CodiceFiscale("00000000000")),
                code(row, ReferralField.SEX, SEXES, "M"),
                row.date(ReferralField.BORN_ON.column(), today),
                text(row, ReferralField.BORN_AT),
                municipality(row),
                row.optional(ReferralField.ADDRESS.column()),
                // Between the digits people write what they like.
                row.optional(ReferralField.PHONE.column())
                        .replaceAll("[./()\\-\\s]+", " ")
                        .strip());
    }

    private static String text(Row row, ReferralField field) {
        return row.text(field.column());
    }

    /** By ISTAT code, which spreadsheets deprive of its first zero, or by name. */
    private String municipality(Row row) {
        String cell = text(row, ReferralField.MUNICIPALITY);
        if (cell.matches("\\d{1,6}")) {
            return "0".repeat(6 - cell.length()) + cell;
        }
        return rules.municipalities().entrySet().stream()
                .filter(known -> ReferralField.plain(known.getValue()).equals(ReferralField.plain(cell)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cell);
    }

    private static Integer percent(String cell) {
        return Integer.valueOf(cell.replace("%", "").strip());
    }

    private static <T> T code(Row row, ReferralField field, Map<String, T> names, T placeholder) {
        text(row, field);
        return row.value(field.column(), cell -> one(names, cell), "code").orElse(placeholder);
    }

    private static <T> T one(Map<String, T> names, String cell) {
        T value = names.get(ReferralField.plain(cell));
        if (value == null) {
            throw new IllegalArgumentException("not in the list");
        }
        return value;
    }

    private void checkRules(Row row, NewReferral referral, String sender) {
        if (row.isWrong(ReferralField.MUNICIPALITY.column()) || row.isWrong(ReferralField.CATEGORY.column())) {
            return;
        }
        try {
            referrals.check(referral.submit("", "", "", sender));
        } catch (Refused refusal) {
            ReferralField field = switch (refusal.code()) {
                case "not-resident" -> ReferralField.MUNICIPALITY;
                case "targeted-placement-missing" -> ReferralField.REGISTERED_L68;
                default -> ReferralField.INVALIDITY;
            };
            row.wrong(field.column(), refusal.code());
        }
    }

    /** What a form would refuse is refused here too. */
    private static void note(Row row, ConstraintViolation<NewReferral> violation) {
        String column = ReferralField.ofProperty(violation.getPropertyPath().toString())
                .map(ReferralField::column)
                .orElse("");
        if (!row.isWrong(column)) {
            row.wrong(column, problem(violation, column));
        }
    }

    private static String problem(ConstraintViolation<NewReferral> violation, String column) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size longer -> "too-long";
            case Past later -> "date-in-future";
            default -> column.equals(ReferralField.PHONE.column()) ? "phone" : "unreadable";
        };
    }

    /** The words that a column may hold, where it may not hold any; empty for free texts. */
    public List<String> allowed(ReferralField field) {
        return switch (field) {
            case CHANNEL -> words(ReferralChannel.class);
            case PRIORITY -> words(Priority.class);
            case INSTRUMENT -> words(Instrument.class);
            case CATEGORY -> Codes.texts(Category.class);
            case SEX -> List.of("M", "F");
            case MUNICIPALITY -> List.copyOf(rules.municipalities().values());
            default -> List.of();
        };
    }

    private <C extends Enum<C> & Code> List<String> words(Class<C> list) {
        return Codes.known(list).stream()
                .map(code -> texts.text(code, Locale.ITALY))
                .toList();
    }

    /** By the code, and by its words with or without what stands around them. */
    private <C extends Enum<C> & Code> Map<String, C> byWords(Class<C> list) {
        Map<String, C> names = new HashMap<>();
        for (C code : Codes.known(list)) {
            String words = texts.text(code, Locale.ITALY);
            String bare =
                    words.startsWith(code.code()) ? words.substring(code.code().length()) : words;
            for (String name : List.of(code.code(), words, bare, bare.replaceAll("\\([^)]*\\)$", ""))) {
                names.putIfAbsent(ReferralField.plain(name), code);
            }
        }
        return names;
    }
}
