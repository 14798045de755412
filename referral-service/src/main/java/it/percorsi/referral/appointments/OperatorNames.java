package it.percorsi.referral.appointments;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.notices.Recipients;
import it.percorsi.referral.views.Operator;
import it.percorsi.referral.views.WorkList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The operators whose time can be given away: who ever followed a case, and whoever asks. */
@Component
public class OperatorNames {

    private final WorkList list;
    private final Recipients recipients;

    OperatorNames(WorkList list, Recipients recipients) {
        this.list = list;
        this.recipients = recipients;
    }

    /** User names with the names as people read them; the caller first. */
    Map<String, String> choices(Caller caller) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (!caller.program()) {
            choices.put(caller.user(), caller.name());
        }
        people(caller.ambito()).forEach(known -> choices.putIfAbsent(known.user(), known.name()));
        return choices;
    }

    /** Who ever followed a case, without the programs that once took one on. */
    public List<Operator> people(String ambito) {
        Set<String> programs = recipients.programs(ambito);
        return list.operators(ambito).stream()
                .filter(known -> !programs.contains(known.user()))
                .toList();
    }

    /** Who can stand in for another (R32): who ever followed a case, and who was ever here as an operator. */
    public Map<String, String> colleagues(String ambito) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        people(ambito).forEach(known -> colleagues.put(known.user(), known.name()));
        recipients.operators(ambito).forEach(known -> colleagues.putIfAbsent(known.user(), known.name()));
        return colleagues;
    }

    /** The name as people read it; empty when nobody has told it yet. */
    Optional<String> known(Caller caller, String operator) {
        return operator.equals(caller.user())
                ? Optional.of(caller.name())
                : list.operators(caller.ambito()).stream()
                        .filter(one -> one.user().equals(operator))
                        .map(Operator::name)
                        .findFirst();
    }

    /** The same; else the user name. */
    String nameOf(Caller caller, String operator) {
        return known(caller, operator).orElse(operator);
    }
}
