package it.percorsi.events.stipend;

/**
 * One line of the explanation of a month's amount.
 *
 * @param code what it is: {@code agreed}, {@code cap}, {@code unjustified-absence}, {@code payable}
 * @param days days it stands for; 0 when it stands for none
 * @param cents amount in euro cents; negative when it takes away
 */
public record StipendLine(String code, int days, long cents) {}
