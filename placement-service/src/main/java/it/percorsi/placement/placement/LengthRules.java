package it.percorsi.placement.placement;

import it.percorsi.placement.calendar.Length;
import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** How long a placement lasts. */
final class LengthRules {

    private LengthRules() {}

    /** The length that the instrument allows. */
    static void lengthIsAllowed(ProposePlacement proposal, RuleBook rules) {
        LocalDate first = proposal.startsOn();
        LocalDate last = proposal.endsOn();
        endDoesNotComeFirst(first, last);
        switch (proposal.instrument()) {
            case TIROCINIO -> tirocinioIsNotTooLong(first, last, rules.tirocinio());
            case BORSA_LAVORO -> borsaLavoroHasItsLength(first, last, rules.borsaLavoro());
            default -> {}
        }
    }

    /** A period ends on its first day or later. */
    static void endDoesNotComeFirst(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refused.ever("period-reversed", null);
        }
    }

    /** R10: a tirocinio lasts six months and at most six more. */
    private static void tirocinioIsNotTooLong(LocalDate first, LocalDate last, RuleBook.Tirocinio rule) {
        if (last.isAfter(Length.lastDay(first, rule.mostMonths()))) {
            throw Refused.ever("tirocinio-too-long", "R10")
                    .with(String.valueOf(rule.mostMonths()), ItalianDates.of(Length.lastDay(first, rule.mostMonths())));
        }
    }

    /** R14: a borsa lavoro lasts three or six months, nothing between. */
    private static void borsaLavoroHasItsLength(LocalDate first, LocalDate last, RuleBook.BorsaLavoro rule) {
        if (rule.months().stream().noneMatch(months -> Length.isExactly(first, last, months))) {
            throw Refused.ever("borsa-lavoro-length", "R14")
                    .with(
                            rule.months().stream().map(String::valueOf).collect(Collectors.joining(" o ")),
                            rule.months().stream()
                                    .map(months -> ItalianDates.of(Length.lastDay(first, months)))
                                    .collect(Collectors.joining(" o il ")));
        }
    }
}
