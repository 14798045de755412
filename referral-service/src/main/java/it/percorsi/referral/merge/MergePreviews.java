package it.percorsi.referral.merge;

import it.percorsi.events.codes.PersonField;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.NotFound;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.access.CaseRows;
import it.percorsi.referral.merge.MergePreview.Line;
import it.percorsi.referral.merge.MergePreview.Side;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.MergeConditions;
import it.percorsi.referral.privacy.PersonFile;
import it.percorsi.referral.privacy.Persons;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.KnownPersons;
import it.percorsi.referral.views.PersonCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks at what making two records one would do, or taking it back. */
@Component
class MergePreviews {

    private static final int MOST_CASES = 100;

    private final Persons persons;
    private final KnownPersons cards;
    private final CaseQueries cases;
    private final CaseRows rows;
    private final CasesOfPerson facts;
    private final AccessLog log;
    private final MessageSource messages;

    MergePreviews(
            Persons persons,
            KnownPersons cards,
            CaseQueries cases,
            CaseRows rows,
            CasesOfPerson facts,
            AccessLog log,
            MessageSource messages) {
        this.persons = persons;
        this.cards = cards;
        this.cases = cases;
        this.rows = rows;
        this.facts = facts;
        this.log = log;
        this.messages = messages;
    }

    /** What making them one would do. */
    MergePreview ofMerging(Caller caller, String personId, String mergedId, Locale locale) {
        PersonFile stays = file(caller, personId);
        PersonFile goes = file(caller, mergedId);
        return preview(
                caller,
                stays,
                goes,
                MergeConditions.againstMerging(stays.mergeStanding(), goes.mergeStanding()),
                locale);
    }

    /** What taking it back would do. */
    MergePreview ofUndoing(Caller caller, String personId, String mergedId, Locale locale) {
        PersonFile stays = file(caller, personId);
        return preview(
                caller,
                stays,
                file(caller, mergedId),
                MergeConditions.againstUndoing(stays.mergeStanding(), mergedId),
                locale);
    }

    private MergePreview preview(
            Caller caller, PersonFile stays, PersonFile goes, List<Refused> against, Locale locale) {
        log.record(caller, Kind.VIEW, List.of(goes.personId()), null);
        if (stays.erased() != null || goes.erased() != null) {
            throw Refused.now("already-erased", null);
        }
        Side staying = side(caller, stays);
        Side going = side(caller, goes);
        return new MergePreview(
                staying,
                going,
                lines(staying.person(), going.person(), locale),
                warnings(staying, going),
                against.stream()
                        .map(refusal -> RefusalText.of(refusal, messages, locale))
                        .toList());
    }

    private PersonFile file(Caller caller, String personId) {
        return persons.find(personId)
                .filter(file -> file.ambito().equals(caller.ambito()))
                .orElseThrow(() -> new NotFound("person", personId));
    }

    private Side side(Caller caller, PersonFile file) {
        PersonCard card = cards.of(file.personId(), false).orElseThrow(() -> new NotFound("person", file.personId()));
        return new Side(card, cases.ofPersons(rows.reach(caller), List.of(file.personId()), MOST_CASES));
    }

    private List<Line> lines(PersonCard stays, PersonCard goes, Locale locale) {
        return List.of(
                new Line(PersonField.FAMILY_NAME, stays.familyName(), goes.familyName()),
                new Line(PersonField.GIVEN_NAME, stays.givenName(), goes.givenName()),
                new Line(PersonField.CODICE_FISCALE, stays.codiceFiscale(), goes.codiceFiscale()),
                new Line(PersonField.BORN_ON, day(stays.bornOn()), day(goes.bornOn())),
                new Line(PersonField.BORN_AT, stays.bornAt(), goes.bornAt()),
                new Line(
                        PersonField.MUNICIPALITY,
                        municipality(stays.municipality(), locale),
                        municipality(goes.municipality(), locale)),
                new Line(PersonField.ADDRESS, stays.address(), goes.address()),
                new Line(PersonField.PHONE, stays.phone(), goes.phone()));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : "%1$td/%1$tm/%1$tY".formatted(date);
    }

    private String municipality(String code, Locale locale) {
        return String.valueOf(messages.getMessage("municipality." + code, null, code, locale));
    }

    private List<String> warnings(Side stays, Side goes) {
        boolean bothAtWork = Stream.of(stays, goes)
                .allMatch(side -> facts.of(side.person().personId()).stream()
                        .anyMatch(one -> !one.running().isEmpty()));
        boolean otherCode = !stays.person().codiceFiscale().equals(goes.person().codiceFiscale());
        boolean otherBirth =
                !day(stays.person().bornOn()).equals(day(goes.person().bornOn()));
        return Stream.of(
                        bothAtWork ? "two-placements" : "",
                        otherCode ? "other-code" : "",
                        otherBirth ? "other-birth" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
