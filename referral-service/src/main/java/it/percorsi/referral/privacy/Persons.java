package it.percorsi.referral.privacy;

import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.person.CaseFacts;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.PersonStanding;
import it.percorsi.referral.person.RetentionRules;
import it.percorsi.referral.views.PersonCard;
import it.percorsi.referral.views.PersonCards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people ask about keeping and erasing persons. */
@Component
public class Persons {

    private static final int LINES = 50;

    private final ViewReader<PersonFile> files;
    private final ViewReader<RetentionLine> lines;
    private final ViewReader<PersonCard> cards;
    private final CasesOfPerson cases;
    private final RetentionRules rules;
    private final Clock clock;

    Persons(
            Views views,
            PersonFiles files,
            RetentionLines lines,
            PersonCards cards,
            CasesOfPerson cases,
            RetentionRules rules,
            Clock clock) {
        this.files = views.reader(files);
        this.lines = views.reader(lines);
        this.cards = views.reader(cards);
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /** A person's file; empty when nobody of that id is known. */
    public Optional<PersonFile> find(String personId) {
        return files.find(personId);
    }

    /** The same with the version that it shows. */
    public Optional<Seen<PersonFile>> findSeen(String personId) {
        return files.findSeen(personId).filter(seen -> seen.body() != null);
    }

    /** Who the person is; empty once erased. */
    public Optional<PersonCard> card(PersonFile file) {
        return file.erased() == null ? cards.find(file.personId()) : Optional.empty();
    }

    /** The file on which everything about a person is decided; refused for a record that has given way to another one. */
    PersonFile standingForItself(String personId) {
        PersonFile file = find(personId).orElseThrow(() -> new NotFound("person", personId));
        if (file.survivorId() != null && file.erased() == null) {
            throw Refused.now("person-merged", null);
        }
        return file;
    }

    /** What speaks for and against erasing the person today, in whichever record. */
    PersonStanding standing(PersonFile file) {
        List<CaseFacts> all =
                file.records().stream().flatMap(id -> cases.of(id).stream()).toList();
        return new PersonStanding(
                file.municipality(), file.knownSince(), !file.holds().isEmpty(), all, today());
    }

    /** Those whose period is over, after a cursor. */
    RetentionPage retentionOver(String ambito, @Nullable String after) {
        List<RetentionLine> found = lines.list(
                RetentionPage.over(ambito, rules, today(), after),
                Sorts.ascending("lastActivity", "caseId"),
                LINES + 1);
        boolean more = found.size() > LINES;
        List<RetentionLine> shown = more ? found.subList(0, LINES) : found;
        return new RetentionPage(standingForThem(shown), more ? RetentionPage.cursor(shown.getLast()) : null);
    }

    /** The same lines, each under the record on which it is decided. */
    private List<RetentionLine> standingForThem(List<RetentionLine> shown) {
        Map<String, PersonFile> known =
                files.findAll(shown.stream().map(RetentionLine::personId).toList());
        return shown.stream()
                .map(line -> {
                    PersonFile file = known.get(line.personId());
                    return file == null || file.survivorId() == null ? line : line.under(file.survivorId());
                })
                .toList();
    }

    /** Waits until the person's file shows what a command did. */
    void await(String personId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            await(personId, outcome.sequence());
        }
    }

    /** Waits until the person's file shows an event of the person. */
    public void await(String personId, long sequence) {
        files.await(personId, personId, sequence);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
