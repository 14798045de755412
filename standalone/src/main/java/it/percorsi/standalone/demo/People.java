package it.percorsi.standalone.demo;

import java.time.LocalTime;
import java.util.List;

/** Fictional names and words of the demonstration. */
final class People {

    private static final List<LocalTime> MORNINGS =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 15), LocalTime.of(11, 30));
    private static final List<LocalTime> AFTERNOONS =
            List.of(LocalTime.of(14, 0), LocalTime.of(15, 15), LocalTime.of(16, 30));
    private static final List<LocalTime> MIDDAYS =
            List.of(LocalTime.of(10, 0), LocalTime.of(12, 0), LocalTime.of(14, 30));

    /**
     * An operator, who follows cases and is the tutor of whom they place.
     *
     * @param user user name
     * @param name as people read it
     * @param hours at which they meet people: not everybody at the same, so that one can stand in for another (R32)
     */
    record Operator(String user, String name, List<LocalTime> hours) {}

    /** All of them; the first two can log in to the demonstration. */
    static final List<Operator> FOLLOWERS = List.of(
            new Operator("elena.galli", "Elena Galli", MORNINGS),
            new Operator("marco.sala", "Marco Sala", AFTERNOONS),
            new Operator("ilaria.rota", "Ilaria Rota", MIDDAYS),
            new Operator("davide.crespi", "Davide Crespi", MORNINGS),
            new Operator("silvia.banfi", "Silvia Banfi", AFTERNOONS),
            new Operator("omar.haddad", "Omar Haddad", MIDDAYS),
            new Operator("giulia.pozzi", "Giulia Pozzi", MORNINGS),
            new Operator("fabio.restelli", "Fabio Restelli", AFTERNOONS),
            new Operator("teresa.marra", "Teresa Marra", MIDDAYS),
            new Operator("andrea.vismara", "Andrea Vismara", MORNINGS));

    /** Another one than the first. */
    static Operator colleague(Operator of) {
        return FOLLOWERS.get((FOLLOWERS.indexOf(of) + 1) % FOLLOWERS.size());
    }

    static final List<String> OPERATORS =
            List.of("Lucia Ferrario", "Stefano Colombo", "Nadia Moretti", "Pietro Landini");

    static final List<String> OBJECTIVES = List.of(
            "Rispettare orari e turni per tutta la durata del percorso",
            "Imparare le mansioni di base del reparto",
            "Chiedere aiuto al referente quando serve",
            "Raggiungere il posto di lavoro in autonomia",
            "Lavorare con altri senza conflitti",
            "Aumentare gradualmente le ore di lavoro");

    static final List<String> OBSERVATIONS = List.of(
            "Arriva puntuale e chiede aiuto quando serve; con i colleghi va bene.",
            "Le prime ore sono le migliori: nel pomeriggio si stanca.",
            "Ha imparato le mansioni del reparto e ne vuole provare altre.");

    static final List<String> EMPLOYERS = List.of("Panificio Moderno", "Officine Rescaldina", "Cooperativa Il Ponte");

    static final List<String> FINDINGS = List.of(
            "I turni cambiano senza preavviso: l’azienda è disposta a fissarli.",
            "Molte assenze nelle ultime settimane; il lavoro svolto è buono.");

    static final List<String> INSURERS = List.of("INAIL e Compagnia Ticino", "Assicurazioni Alto Milanese");

    static final List<String> NOTES_ON_REDUCTIONS = List.of(
            "Assenze non avvisate, ne abbiamo parlato insieme.",
            "Mancato avviso all’azienda in più giornate.",
            "Riduzione concordata nel colloquio mensile.",
            "Ritardi ripetuti nonostante i richiami.");

    static final List<String> NOTES_ON_FULL_PAYMENT = List.of(
            "Assenza dovuta a un problema familiare chiarito dopo.",
            "Buon andamento complessivo: lascio l’importo intero.",
            "Il mezzo pubblico era in sciopero.");

    private People() {}
}
