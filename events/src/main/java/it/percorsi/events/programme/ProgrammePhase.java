package it.percorsi.events.programme;

/**
 * A phase of a funded programme (R41).
 *
 * @param name its name
 * @param meetings how many meetings are due in it; 0 when none are
 * @param hours how many hours are due in it; 0 when none are
 * @param funded whether the programme pays for it; what it does not pay for is charged to the person or the sending service
 */
public record ProgrammePhase(String name, int meetings, int hours, boolean funded) {}
