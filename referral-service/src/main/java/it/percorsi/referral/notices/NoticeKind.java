package it.percorsi.referral.notices;

import it.percorsi.events.codes.Code;

/** What somebody is told. */
public enum NoticeKind implements Code {
    /** A referral waits for the municipality to forward it (R4). */
    AWAITS_MUNICIPALITY("awaits-municipality"),
    /** The municipality forwarded one's referral (R4). */
    FORWARDED("forwarded"),
    /** The municipality did not forward one's referral (R4). */
    NOT_FORWARDED("not-forwarded"),
    /** A case is one's own from now on. */
    ASSIGNED("assigned"),
    /** The person went back to the municipality (R7). */
    RETURNED("returned"),
    /** The municipality knows that the person went back (R7). */
    ACKNOWLEDGED("acknowledged"),
    /** A project waits for one's agreement (R19). */
    AGREEMENT_NEEDED("agreement-needed"),
    /** Everybody has agreed to the project (R28). */
    SHARED("shared"),
    /** Somebody said no to the project by a link (R19). */
    AGREEMENT_REFUSED("agreement-refused"),
    /** What was observed is there to be read (R45). */
    OBSERVED("observed"),
    /** An hour of one's own was given to an appointment. */
    APPOINTMENT_BOOKED("appointment-booked"),
    /** An appointment of one's own has another day, hour, place or operator. */
    APPOINTMENT_MOVED("appointment-moved"),
    /** An appointment of one's own was called off. */
    APPOINTMENT_CANCELLED("appointment-cancelled"),
    /** The case stands still. */
    SUSPENDED("suspended"),
    /** The case goes on. */
    RESUMED("resumed"),
    /** The case came to its end. */
    CLOSED("closed"),
    /** The case goes on after its end. */
    REOPENED("reopened"),
    /** The first interview is due soon (R27). */
    INTERVIEW_DUE("interview-due"),
    /** The first interview is overdue (R27). */
    INTERVIEW_LATE("interview-late"),
    /** The shared project is due soon (R28). */
    PROJECT_DUE("project-due"),
    /** The shared project is overdue (R28). */
    PROJECT_LATE("project-late"),
    /** Another municipality asks one's own to take a case over (R3). */
    TRANSFER_ASKED("transfer-asked"),
    /** The municipality that was asked does not take the case over. */
    TRANSFER_REFUSED("transfer-refused"),
    /** A case that one follows belongs to another municipality now. */
    TRANSFERRED("transferred"),
    /** Another municipality took over a case of one's own, which is no longer one's own. */
    PASSED_ON("passed-on"),
    /** The joint evaluation is due soon (R40). */
    EVALUATION_DUE("evaluation-due"),
    /** The joint evaluation is overdue (R40). */
    EVALUATION_LATE("evaluation-late"),
    /** An absence is planned in which one is absent or stands in (R32). */
    ABSENCE_PLANNED("absence-planned"),
    /** Such an absence ends earlier. */
    ABSENCE_SHORTENED("absence-shortened"),
    /** Such an absence was called off. */
    ABSENCE_CALLED_OFF("absence-called-off"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
