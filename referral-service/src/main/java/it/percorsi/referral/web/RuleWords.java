package it.percorsi.referral.web;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Code;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.InstrumentParties;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.rulebook.RuleBookDesk;
import it.percorsi.referral.rulebook.RuleNumbers;
import it.percorsi.referral.rulebook.RuleTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The lists of a rule book in words, and what one changes against another. */
@Component
class RuleWords {

    /** R19: those whose agreement to a change of the project the Carta asks for. */
    private static final List<ProjectParty> OF_THE_CARTA =
            List.of(ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE, ProjectParty.TUTOR);

    private final CodeTexts codes;
    private final MessageSourceAccessor words;

    RuleWords(CodeTexts codes, MessageSource messages) {
        this.codes = codes;
        this.words = new MessageSourceAccessor(messages);
    }

    /**
     * A version with what it changes.
     *
     * @param version the version
     * @param changes against another one
     */
    record Line(RuleBookDesk.Version version, List<String> changes) {}

    /** The latest first, as they come, each with what it changes besides its numbers against the one before it. */
    List<Line> lines(List<RuleBookDesk.Version> versions) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RuleTerms terms = versions.get(i).terms();
            List<String> changes = new ArrayList<>();
            if (i + 1 < versions.size()) {
                RuleTerms before = versions.get(i + 1).terms();
                changes.addAll(partyChanges(before, terms));
                changes.addAll(evidenceChanges(before, terms));
                changes.addAll(orderChanges(before, terms));
            }
            lines.add(new Line(versions.get(i), changes));
        }
        return lines;
    }

    /** Versions that follow, each with all that is different from what holds under these terms. */
    List<Line> different(RuleTerms terms, List<RuleBookDesk.Version> versions) {
        return versions.stream()
                .map(version -> new Line(version, allChanges(terms, version.terms())))
                .toList();
    }

    private List<String> allChanges(RuleTerms before, RuleTerms after) {
        List<String> changes = new ArrayList<>();
        changes.addAll(number("interview", before, after, RuleNumbers::daysToFirstInterview));
        changes.addAll(number("project", before, after, RuleNumbers::daysToSharedProject));
        changes.addAll(number("invalidity", before, after, RuleNumbers::invalidityOver));
        changes.addAll(number("weeks", before, after, RuleNumbers::evaluationWeeks));
        changes.addAll(partyChanges(before, after));
        changes.addAll(evidenceChanges(before, after));
        changes.addAll(orderChanges(before, after));
        return changes;
    }

    private List<String> number(String field, RuleTerms before, RuleTerms after, ToIntFunction<RuleNumbers> which) {
        return changes(
                List.of(which.applyAsInt(before.numbers())),
                List.of(which.applyAsInt(after.numbers())),
                (old, now) -> text("referral.rules.change.number", text("referral.rules.field." + field), now, old));
    }

    List<String> parties(RuleTerms terms) {
        return terms.requiredParties().stream()
                .map(line -> text("referral.rules.line", codes.text(line.instrument()), list(line.parties())))
                .toList();
    }

    List<String> evidence(RuleTerms terms) {
        return terms.evidence().stream()
                .map(line -> text("referral.rules.line", codes.text(line.category()), list(line.evidence())))
                .toList();
    }

    List<String> partyChanges(RuleTerms before, RuleTerms after) {
        return changes(
                before.requiredParties(),
                after.requiredParties(),
                (old, now) -> text(
                        "referral.rules.change.parties",
                        codes.text(now.instrument()),
                        list(now.parties()),
                        list(old.parties())));
    }

    List<String> evidenceChanges(RuleTerms before, RuleTerms after) {
        return changes(
                before.evidence(),
                after.evidence(),
                (old, now) -> text(
                        "referral.rules.change.evidence",
                        codes.text(now.category()),
                        list(now.evidence()),
                        list(old.evidence())));
    }

    List<String> orderChanges(RuleTerms before, RuleTerms after) {
        return changes(
                List.of(before.waitingOrder()),
                List.of(after.waitingOrder()),
                (old, now) -> text("referral.rules.change.order", codes.text(now), codes.text(old)));
    }

    /** The instruments whose projects would go without somebody whom the Carta names (R19). */
    List<String> withoutThoseOfTheCarta(RuleTerms terms) {
        List<String> lines = new ArrayList<>();
        for (InstrumentParties line : terms.requiredParties()) {
            List<ProjectParty> left = new ArrayList<>(OF_THE_CARTA);
            left.removeAll(line.parties());
            if (!left.isEmpty()) {
                lines.add(text("referral.rules.line", codes.text(line.instrument()), list(left)));
            }
        }
        return lines;
    }

    /** For each instrument the boxes of who may have to agree besides the person. */
    Map<String, Map<String, String>> partyChoices() {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        RuleTerms.PROJECTS.forEach(instrument -> {
            Map<String, String> boxes = new LinkedHashMap<>();
            Codes.known(ProjectParty.class).stream()
                    .filter(party -> party != ProjectParty.PERSON)
                    .forEach(party -> boxes.put(RuleBookDraft.box(instrument, party), codes.text(party)));
            choices.put(codes.text(instrument), boxes);
        });
        return choices;
    }

    /** For each category the boxes of what it may need; the list of L.68/99 is that of category 1.1 alone (R8). */
    Map<String, Map<String, String>> evidenceChoices() {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        Codes.known(Category.class).forEach(category -> {
            Map<String, String> boxes = new LinkedHashMap<>();
            Codes.known(Evidence.class).stream()
                    .filter(evidence -> evidence != Evidence.INVALIDITY)
                    .filter(evidence -> evidence != Evidence.TARGETED_PLACEMENT || category == Category.DISABILITY)
                    .forEach(evidence -> boxes.put(RuleBookDraft.box(category, evidence), codes.text(evidence)));
            choices.put(codes.text(category), boxes);
        });
        return choices;
    }

    Map<String, String> orders() {
        return codes.choices(WaitingOrder.class);
    }

    private static <L> List<String> changes(List<L> before, List<L> after, BiFunction<L, L, String> words) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                changes.add(words.apply(before.get(i), after.get(i)));
            }
        }
        return changes;
    }

    private String list(List<? extends Code> many) {
        return many.isEmpty()
                ? text("referral.rules.nothing")
                : many.stream().map(codes::text).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return words.getMessage(key, arguments);
    }
}
