package it.percorsi.referral.privacy;

import com.mongodb.client.model.Sorts;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.referral.person.CasesOfPerson;
import it.percorsi.referral.person.PersonStanding;
import it.percorsi.referral.person.RetentionRules;
import it.percorsi.referral.views.PersonCard;
import it.percorsi.referral.views.PersonCards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    /** What speaks for and against erasing the person today. */
    PersonStanding standing(PersonFile file) {
        return new PersonStanding(
                file.municipality(), file.knownSince(), !file.holds().isEmpty(), cases.of(file.personId()), today());
    }

    /** Those whose period is over, after a cursor. */
    RetentionPage retentionOver(String ambito, @Nullable String after) {
        List<RetentionLine> found = lines.list(
                RetentionPage.over(ambito, rules, today(), after),
                Sorts.ascending("lastActivity", "caseId"),
                LINES + 1);
        boolean more = found.size() > LINES;
        List<RetentionLine> shown = more ? found.subList(0, LINES) : found;
        return new RetentionPage(shown, more ? RetentionPage.cursor(shown.getLast()) : null);
    }

    /** Waits until the person's file shows what a command did. */
    void await(String personId, CommandOutcome outcome) {
        if (outcome.sequence() >= 0) {
            files.await(personId, personId, outcome.sequence());
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
