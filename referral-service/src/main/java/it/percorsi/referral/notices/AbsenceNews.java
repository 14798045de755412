package it.percorsi.referral.notices;

import it.percorsi.events.team.OperatorAbsenceCalledOff;
import it.percorsi.events.team.OperatorAbsencePlanned;
import it.percorsi.events.team.OperatorAbsenceShortened;
import it.percorsi.events.team.TeamEvent;
import java.util.List;
import java.util.stream.Stream;

/** R32: who is absent and who stands in are told what was decided about that, but not who decided it. */
final class AbsenceNews {

    private AbsenceNews() {}

    static List<News> of(TeamEvent event, String eventId, String actor) {
        return switch (event) {
            case OperatorAbsencePlanned e ->
                news(NoticeKind.ABSENCE_PLANNED, e, eventId, actor, e.operator(), e.substitute());
            case OperatorAbsenceShortened e ->
                news(NoticeKind.ABSENCE_SHORTENED, e, eventId, actor, e.operator(), e.substitute());
            case OperatorAbsenceCalledOff e ->
                news(NoticeKind.ABSENCE_CALLED_OFF, e, eventId, actor, e.operator(), e.substitute());
        };
    }

    private static List<News> news(NoticeKind kind, TeamEvent event, String fact, String actor, String... users) {
        return Stream.of(users)
                .filter(user -> !user.equals(actor))
                .map(user -> News.ofAbsence(event.ambito(), user, fact, kind, event.absenceId()))
                .toList();
    }
}
