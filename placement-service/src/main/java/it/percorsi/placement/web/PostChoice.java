package it.percorsi.placement.web;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.placement.views.openposts.CompanyPosts;
import it.percorsi.placement.views.openposts.CompanyPosts.OpenPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A post that could be chosen, with what should be known before.
 *
 * @param company the company
 * @param post the post
 * @param taken how many people work there at present
 * @param conventionMissing whether the instrument needs a convention that the company does not have today (R16)
 */
public record PostChoice(CompanyPosts company, OpenPost post, int taken, boolean conventionMissing) {

    /** The posts of these companies that accept the instrument. */
    static List<PostChoice> among(
            List<CompanyPosts> companies,
            Instrument instrument,
            Map<String, Integer> taken,
            KnownFacts facts,
            LocalDate today) {
        return companies.stream()
                .flatMap(company -> of(company, instrument, taken, facts, today))
                .toList();
    }

    private static Stream<PostChoice> of(
            CompanyPosts company,
            Instrument instrument,
            Map<String, Integer> taken,
            KnownFacts facts,
            LocalDate today) {
        boolean missing = instrument == Instrument.BORSA_LAVORO
                && facts.company(company.companyId()).stream()
                        .noneMatch(known -> known.hasConvention(ConventionKind.BORSA_LAVORO, today));
        return company.posts().stream()
                .filter(post -> post.instruments().contains(instrument))
                .map(post -> new PostChoice(company, post, taken.getOrDefault(post.postId(), 0), missing));
    }

    /** Whether every seat is taken. */
    public boolean full() {
        return taken >= post.seats();
    }
}
