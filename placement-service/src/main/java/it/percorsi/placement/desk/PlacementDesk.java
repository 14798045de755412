package it.percorsi.placement.desk;

import it.percorsi.placement.placement.ConfirmAttendanceMonth;
import it.percorsi.placement.placement.PlacementCommand;
import it.percorsi.placement.placement.RecordAttendance;
import it.percorsi.placement.placement.RecordAttendanceDays;
import it.percorsi.placement.views.attendance.AttendanceSheets;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Sends commands, and answers when their effect can be read. */
@Component
public class PlacementDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Commands commands;
    private final Placements placements;
    private final AttendanceSheets sheets;
    private final Clock clock;

    PlacementDesk(Commands commands, Placements placements, AttendanceSheets sheets, Clock clock) {
        this.commands = commands;
        this.placements = placements;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Sends one command; refuses what is told of a day to come. */
    public CommandOutcome take(PlacementCommand command) {
        CommandOutcome outcome = send(command, context(command));
        show(command, outcome);
        return outcome;
    }

    /** A day or a month of the register is a part of its own. */
    private static CommandContext context(PlacementCommand command) {
        CommandContext current = CommandContext.current();
        return switch (command) {
            case RecordAttendance day -> current.aboutAPart();
            case ConfirmAttendanceMonth month -> current.aboutAPart();
            default -> current;
        };
    }

    private CommandOutcome send(PlacementCommand command, CommandContext context) {
        LocalDate today = LocalDate.now(clock);
        if (command.happenedOn().isAfter(today)) {
            throw Refused.ever("date-in-future", null).with(DAY.format(command.happenedOn()), DAY.format(today));
        }
        return commands.send(command, context);
    }

    private void show(PlacementCommand command, CommandOutcome outcome) {
        if (outcome.sequence() < 0) {
            return;
        }
        placements.await(command.placementId(), outcome.sequence());
        switch (command) {
            case RecordAttendance day ->
                sheets.await(day.placementId(), YearMonth.from(day.date()), outcome.sequence());
            case RecordAttendanceDays days ->
                sheets.await(days.placementId(), YearMonth.from(days.happenedOn()), outcome.sequence());
            case ConfirmAttendanceMonth month -> sheets.await(month.placementId(), month.month(), outcome.sequence());
            default -> {}
        }
    }
}
