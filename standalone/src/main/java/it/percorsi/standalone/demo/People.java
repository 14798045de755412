package it.percorsi.standalone.demo;

import java.util.List;

/** Fictional names and words of the demonstration. */
final class People {

    static final List<String> TUTORS = List.of(
            "Elena Galli", "Marco Sala", "Ilaria Rota", "Davide Crespi", "Silvia Banfi", "Omar Haddad", "Giulia Pozzi");

    /** An operator who can log in to the demonstration. */
    record Operator(String user, String name) {}

    static final List<Operator> WITH_A_LOGIN =
            List.of(new Operator("elena.galli", "Elena Galli"), new Operator("marco.sala", "Marco Sala"));

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
