package it.percorsi.placement.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.placement.placement.ActivateInsurance;
import it.percorsi.placement.placement.AuthorisePlacement;
import it.percorsi.placement.placement.CompletePlacement;
import it.percorsi.placement.placement.ConfirmAttendanceMonth;
import it.percorsi.placement.placement.EndPlacementEarly;
import it.percorsi.placement.placement.HirePerson;
import it.percorsi.placement.placement.RecordAttendance;
import it.percorsi.placement.placement.RecordAttendanceDays;
import it.percorsi.placement.placement.SignAgreement;
import it.percorsi.placement.placement.StartPlacement;
import it.percorsi.platform.commands.ParallelFacts;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands against a step that was decided without it. Each document before the start is a fact of its own, and so is
 * every party's signature and every day of the register: they add to each other, and only the same one twice needs a
 * look.
 */
@Component
class PlacementConflicts implements ParallelFacts {

    @Override
    public boolean contradicts(Object command, DomainEvent newer) {
        return switch (command) {
            case AuthorisePlacement authorisation -> newer instanceof PlacementAuthorised;
            case ActivateInsurance insurance -> newer instanceof InsuranceActivated;
            // A second signature of the same party is refused by rule.
            case SignAgreement signature -> false;
            case StartPlacement start -> newer instanceof PlacementStarted;
            case RecordAttendance day -> day.date().equals(day(newer));
            case RecordAttendanceDays days ->
                days.days().stream().anyMatch(day -> day.date().equals(day(newer)));
            case ConfirmAttendanceMonth month -> isIn(month.month(), day(newer));
            case CompletePlacement completion -> isEnd(newer);
            case EndPlacementEarly end -> isEnd(newer) || day(newer) != null;
            case HirePerson hiring -> isEnd(newer);
            default -> true;
        };
    }

    private static boolean isEnd(DomainEvent newer) {
        return newer instanceof PlacementCompleted || newer instanceof PlacementEndedEarly;
    }

    private static boolean isIn(YearMonth month, @Nullable LocalDate day) {
        return day != null && YearMonth.from(day).equals(month);
    }

    /** The day of the register that a fact is about; null when it is about none. */
    private static @Nullable LocalDate day(DomainEvent fact) {
        return switch (fact) {
            case AttendanceRecorded recorded -> recorded.date();
            case AttendanceCorrected corrected -> corrected.date();
            default -> null;
        };
    }
}
