package it.percorsi.referral.monitoring;

import it.percorsi.events.Personal;
import it.percorsi.events.casefile.ObservationAcknowledged;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.events.codes.Referrer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the shared project of a case is followed.
 *
 * @param caseId the case
 * @param personId the person
 * @param sharedOn since when the project is shared
 * @param evaluations evaluations, in order
 * @param observations observations, in order
 */
public record CaseMonitoring(
        String caseId,
        String personId,
        LocalDate sharedOn,
        List<Evaluation> evaluations,
        List<Observation> observations) {

    /** Lists are kept as they are given. */
    public CaseMonitoring {
        evaluations = List.copyOf(evaluations);
        observations = List.copyOf(observations);
    }

    /** One evaluation; the note is null or empty when nothing was written, or it is not for the reader. */
    public record Evaluation(
            int number,
            LocalDate heldOn,
            List<EvaluationParty> participants,
            EvaluationOutcome outcome,
            @Personal @Nullable String note,
            LocalDate nextDueOn,
            String operator) {

        Evaluation withoutHealth() {
            return new Evaluation(number, heldOn, participants, outcome, null, nextDueOn, operator);
        }
    }

    /** One observation and who has read it; the text is null where it is not for the reader. */
    public record Observation(
            int number,
            @Personal @Nullable String text,
            LocalDate returnedOn,
            String operator,
            List<Reading> readings) {

        /** Whether one of those who referred has read it. */
        public boolean readBy(Referrer referrer) {
            return readings.stream().anyMatch(reading -> reading.by() == referrer);
        }

        Observation withoutHealth() {
            return new Observation(number, null, returnedOn, operator, readings);
        }

        private Observation read(ObservationAcknowledged e) {
            List<Reading> all = new ArrayList<>(readings);
            all.add(new Reading(e.by(), e.acknowledgedOn()));
            return new Observation(number, text, returnedOn, operator, all);
        }
    }

    /** Somebody who referred has read it. */
    public record Reading(Referrer by, LocalDate on) {}

    CaseMonitoring with(Evaluation evaluation) {
        List<Evaluation> all = new ArrayList<>(evaluations);
        all.add(evaluation);
        return new CaseMonitoring(caseId, personId, sharedOn, all, observations);
    }

    CaseMonitoring with(Observation observation) {
        List<Observation> all = new ArrayList<>(observations);
        all.add(observation);
        return new CaseMonitoring(caseId, personId, sharedOn, evaluations, all);
    }

    CaseMonitoring read(ObservationAcknowledged e) {
        return new CaseMonitoring(
                caseId,
                personId,
                sharedOn,
                evaluations,
                observations.stream()
                        .map(observation -> observation.number() == e.number() ? observation.read(e) : observation)
                        .toList());
    }

    CaseMonitoring withoutHealth() {
        return new CaseMonitoring(
                caseId,
                personId,
                sharedOn,
                evaluations.stream().map(Evaluation::withoutHealth).toList(),
                observations.stream().map(Observation::withoutHealth).toList());
    }
}
