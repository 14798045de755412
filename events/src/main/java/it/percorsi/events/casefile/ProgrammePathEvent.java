package it.percorsi.events.casefile;

/** A fact of a case's path under a funded programme (R41). */
public sealed interface ProgrammePathEvent extends CaseFileEvent
        permits ProgrammePathTaken,
                ProgrammePhaseEntered,
                ProgrammeMeetingHeld,
                ProgrammePathCompleted,
                ProgrammePathLeft {

    /** The programme. */
    String programmeId();
}
