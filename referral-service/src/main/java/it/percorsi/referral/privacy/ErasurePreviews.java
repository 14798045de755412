package it.percorsi.referral.privacy;

import com.mongodb.client.model.Filters;
import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.privacy.WhosePart;
import it.percorsi.platform.views.View;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.person.CaseFacts;
import it.percorsi.referral.person.ErasureConditions;
import it.percorsi.referral.person.PersonStanding;
import it.percorsi.referral.person.RetentionRules;
import it.percorsi.referral.privacy.ErasurePreview.EventCount;
import it.percorsi.referral.privacy.ErasurePreview.Goes;
import it.percorsi.referral.privacy.ErasurePreview.Ground;
import it.percorsi.referral.privacy.ErasurePreview.Stays;
import it.percorsi.referral.views.Timeline;
import it.percorsi.referral.views.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks at what erasing a person would do. */
@Component
class ErasurePreviews {

    private static final List<ErasureGround> GROUNDS =
            List.of(ErasureGround.RETENTION_OVER, ErasureGround.PERSON_ASKED, ErasureGround.BY_MISTAKE);

    private final Persons persons;
    private final ErasureConditions conditions;
    private final RetentionRules rules;
    private final ViewReader<TimelineEntry> timeline;
    private final Views views;
    private final PersonKeys keys;
    private final MessageSource messages;

    ErasurePreviews(
            Persons persons,
            ErasureConditions conditions,
            RetentionRules rules,
            Timeline timeline,
            Views views,
            PersonKeys keys,
            MessageSource messages) {
        this.persons = persons;
        this.conditions = conditions;
        this.rules = rules;
        this.timeline = views.reader(timeline);
        this.views = views;
        this.keys = keys;
        this.messages = messages;
    }

    ErasurePreview of(PersonFile file, Locale locale) {
        if (file.survivorId() != null && file.erased() == null) {
            throw Refused.now("person-merged", null);
        }
        PersonStanding standing = persons.standing(file);
        List<String> cases = standing.cases().stream().map(CaseFacts::caseId).toList();
        Map<String, Long> happened = new TreeMap<>();
        timeline.forEach(Filters.in("caseId", cases), entry -> happened.merge(entry.type(), 1L, Long::sum));
        return new ErasurePreview(
                file,
                standing.lastActivity(),
                standing.keptUntil(rules),
                standing.paymentsKeptUntil(rules),
                goes(file, happened, locale),
                new Stays(
                        cases,
                        happened.values().stream().mapToLong(Long::longValue).sum()),
                file.erased() == null ? grounds(standing, locale) : List.of());
    }

    private Goes goes(PersonFile file, Map<String, Long> happened, Locale locale) {
        if (file.erased() != null) {
            return new Goes(List.of(), List.of(), List.of());
        }
        Map<String, Long> personal = new TreeMap<>(Map.of(
                PersonRegistered.class.getSimpleName(), (long) file.records().size()));
        happened.forEach((type, number) -> {
            if (EventCatalog.named(type).filter(WhosePart::isPersonal).isPresent()) {
                personal.put(type, number);
            }
        });
        return new Goes(
                personal.entrySet().stream()
                        .map(entry -> new EventCount(entry.getKey(), words(entry.getKey(), locale), entry.getValue()))
                        .toList(),
                views.personal().stream().map(View::name).sorted().toList(),
                Stream.concat(
                                keys.has(file.personId()) ? Stream.of("referral-service") : Stream.empty(),
                                personal.keySet().stream()
                                                .map(EventCatalog::named)
                                                .flatMap(java.util.Optional::stream)
                                                .anyMatch(ErasurePreviews::isOfStipends)
                                        ? Stream.of("stipend-service")
                                        : Stream.empty())
                        .toList());
    }

    private static boolean isOfStipends(Class<? extends DomainEvent> event) {
        return StipendEvent.class.isAssignableFrom(event);
    }

    private List<Ground> grounds(PersonStanding standing, Locale locale) {
        return GROUNDS.stream()
                .map(ground -> new Ground(
                        ground,
                        conditions.against(ground, standing).stream()
                                .map(refusal -> RefusalText.of(refusal, messages, locale))
                                .toList()))
                .toList();
    }

    private String words(String type, Locale locale) {
        return String.valueOf(messages.getMessage("event." + type, null, type, locale));
    }
}
