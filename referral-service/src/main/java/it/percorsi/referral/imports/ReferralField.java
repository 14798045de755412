package it.percorsi.referral.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a list of referrals can hold. */
public enum ReferralField {
    /** Day of the referral. */
    REFERRED_ON(
            "referredOn",
            "data_segnalazione",
            true,
            "data della segnalazione",
            "segnalato il",
            "segnalata il",
            "data invio",
            "data richiesta",
            "data"),
    /** Family name. */
    FAMILY_NAME("familyName", "cognome", true, "cognome utente", "cognome persona"),
    /** Given name. */
    GIVEN_NAME("givenName", "nome", true, "nome utente", "nome persona"),
    /** M or F. */
    SEX("sex", "sesso", true, "genere", "M/F"),
    /** Day of birth. */
    BORN_ON("bornOn", "data_nascita", true, "data di nascita", "nato il", "nata il", "nato/a il"),
    /** Place of birth. */
    BORN_AT("bornAt", "luogo_nascita", true, "luogo di nascita", "comune di nascita", "nato a", "nata a", "nato/a a"),
    /** Tax code. */
    CODICE_FISCALE("codiceFiscale", "codice_fiscale", true, "C.F.", "cod. fiscale", "cod. fisc."),
    /** Municipality of residence: ISTAT code or name. */
    MUNICIPALITY(
            "municipality",
            "comune_residenza_istat",
            true,
            "comune istat",
            "codice istat",
            "istat",
            "comune di residenza",
            "comune residenza",
            "residente a",
            "residenza",
            "comune"),
    /** Street and number. */
    ADDRESS("address", "indirizzo", false, "indirizzo di residenza", "domicilio", "via"),
    /** Telephone. */
    PHONE(
            "phone",
            "telefono",
            false,
            "tel.",
            "cellulare",
            "cell.",
            "numero di telefono",
            "recapito telefonico",
            "recapito"),
    /** Category (R8). */
    CATEGORY("category", "categoria", true, "cat.", "categoria di svantaggio", "tipologia"),
    /** Civil invalidity in percent. */
    INVALIDITY(
            "invalidityPercent",
            "invalidita_percento",
            false,
            "invalidità civile (percentuale)",
            "percentuale di invalidità",
            "percentuale invalidità",
            "% invalidità",
            "invalidità civile",
            "invalidità"),
    /** Registered for targeted placement. */
    REGISTERED_L68(
            "registeredL68",
            "iscritto_l68",
            false,
            "iscritto L.68/99",
            "iscrizione L.68/99",
            "L.68/99",
            "legge 68",
            "L.68",
            "collocamento mirato"),
    /** Sending service (R1). */
    SENDING_SERVICE(
            "sendingService",
            "servizio_inviante",
            true,
            "ente inviante",
            "servizio segnalante",
            "inviante",
            "servizio"),
    /** Case manager (R5). */
    CASE_MANAGER("caseManager", "case_manager", true, "assistente sociale", "operatore di riferimento", "referente"),
    /** Form or written report (R1). */
    CHANNEL("channel", "canale", true, "come arriva", "tipo di segnalazione", "tipo segnalazione", "modalità"),
    /** Priority. */
    PRIORITY("priority", "priorita", false, "urgenza"),
    /** Instrument asked for. */
    INSTRUMENT(
            "requestedInstrument",
            "strumento_richiesto",
            false,
            "strumento proposto",
            "intervento richiesto",
            "strumento"),
    /** Reason. */
    REASON("reason", "motivo", true, "motivo della segnalazione", "motivazione", "descrizione", "note");

    private final String property;
    private final String column;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> titles;

    ReferralField(String property, String column, boolean required, String... otherTitles) {
        this.property = property;
        this.column = column;
        this.required = required;
        this.titles = Stream.concat(Stream.of(column), Arrays.stream(otherTitles))
                .map(ReferralField::plain)
                .toList();
    }

    /** Its name in the platform's own format of such a list, and on the wire. */
    public String column() {
        return column;
    }

    /** Whether every referral has it. */
    public boolean required() {
        return required;
    }

    /** Its words are the message {@code referral.field.PROPERTY}. */
    public String words() {
        return "referral.field." + property;
    }

    /** Titles of columns that hold it, {@link #plain}, the surest first. */
    List<String> titles() {
        return titles;
    }

    /** The field of that column. */
    public static Optional<ReferralField> of(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }

    /** The field of that property of a referral or its person. */
    static Optional<ReferralField> ofProperty(String path) {
        String property = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(field -> field.property.equals(property))
                .findFirst();
    }

    /** Letters and digits only, small, without accents: as people write the same word in many ways. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
