package it.percorsi.referral.web;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.CapacitiesAssessed;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.TeamProgrammeWritten;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.TeamParty;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.conflict.ConflictFields;
import it.percorsi.platform.web.conflict.FactPart;
import it.percorsi.platform.web.conflict.FactParts;
import it.percorsi.referral.access.CaseFields;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.CapacityScales.Area;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the facts of a case stand in the forms of its steps; health details are read under the rules of the case's page. */
@Component
class CaseConflictFields implements ConflictFields {

    private static final Map<TeamParty, String> MEMBERS = Map.of(
            TeamParty.JOB_CENTRE, "jobCentre", TeamParty.HEALTH, "health", TeamParty.SOCIAL_SERVICE, "socialService");

    private final CaseQueries cases;
    private final CapacityScales scales;

    CaseConflictFields(CaseQueries cases, CapacityScales scales) {
        this.cases = cases;
        this.scales = scales;
    }

    @Override
    public List<FactPart> onForms(DomainEvent fact) {
        List<FactPart> parts = new ArrayList<>(FactParts.of(fact));
        switch (fact) {
            case IndividualProjectDrafted draft -> {
                boolean family = draft.requiredParties().contains(ProjectParty.FAMILY);
                parts.add(FactPart.of("familyInvolved", Boolean.class, String.valueOf(family)));
            }
            case CapacitiesAssessed found ->
                found.levels()
                        .forEach(one -> parts.add(new FactPart(
                                level(one.area()), Integer.class, List.of(String.valueOf(one.level())), true)));
            case TeamProgrammeWritten programme ->
                programme.members().forEach(member -> {
                    String field = MEMBERS.getOrDefault(member.party(), "");
                    parts.add(FactPart.of(field + "Name", String.class, member.name()));
                    parts.add(FactPart.of(field + "Office", String.class, member.office()));
                });
            default -> {}
        }
        return parts;
    }

    private static String level(String area) {
        return "levels[" + area + "]";
    }

    @Override
    public Optional<String> label(String field, Locale locale) {
        return scales.current().areas().stream()
                .filter(area -> level(area.code()).equals(field))
                .map(Area::name)
                .findFirst();
    }

    @Override
    public boolean mayReadPersonal(Caller caller, DomainEvent fact) {
        return fact instanceof CaseEvent event
                && cases.find(event.caseId())
                        .map(Seen<CaseDocument>::body)
                        .filter(document -> CaseFields.health(caller, document))
                        .isPresent();
    }
}
