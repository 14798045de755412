package it.percorsi.referral.casefile;

import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;

/** R41: a meeting of a programme is on a day of its phase, and borne by who bears that phase. */
final class MeetingFitsItsPhase {

    private MeetingFitsItsPhase() {}

    /** {@code entered} says when each phase began, as far as the case has come. */
    static void check(RecordProgrammeMeeting meeting, List<ProgrammePhase> phases, List<LocalDate> entered) {
        int phase = meeting.phase();
        if (phase < 1 || phase > entered.size()) {
            throw Refused.now("phase-not-entered", "R41");
        }
        InOrder.mustNotPrecede(meeting.heldOn(), entered.get(phase - 1));
        if (phase < entered.size() && meeting.heldOn().isAfter(entered.get(phase))) {
            throw Refused.ever("meeting-after-phase", "R41")
                    .with(entered.get(phase).toString());
        }
        boolean funded = phases.get(phase - 1).funded();
        if (funded && meeting.payer() != MeetingPayer.FUNDING) {
            throw Refused.ever("meeting-is-funded", "R41");
        }
        if (!funded && meeting.payer() != MeetingPayer.PERSON && meeting.payer() != MeetingPayer.SENDING_SERVICE) {
            throw Refused.ever("meeting-not-funded", "R41");
        }
    }
}
