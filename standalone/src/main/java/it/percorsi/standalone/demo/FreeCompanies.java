package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds companies for placements; each company takes one person of the demonstration. */
final class FreeCompanies {

    private final List<Company> companies;
    private final Set<Integer> taken = new HashSet<>();

    FreeCompanies(List<Company> companies) {
        this.companies = companies;
    }

    /**
     * Takes a company that the data bank knew on that day and that accepts the instrument, if it can be in the person's
     * own municipality.
     *
     * @param withPost whether it must have an open post already
     */
    Optional<Company> take(Instrument instrument, String municipality, LocalDate on, boolean withPost, Chance chance) {
        Predicate<Company> fits = company -> !taken.contains(company.number())
                && company.takes(instrument)
                && !company.referent().isBlank()
                && !company.knownSince().isAfter(on)
                && (company.seats() > 0) == withPost;
        List<Company> near = companies.stream()
                .filter(fits.and(company -> company.municipality().equals(municipality)))
                .toList();
        List<Company> candidates =
                near.isEmpty() ? companies.stream().filter(fits).toList() : near;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Company found = chance.of("company").pick(candidates);
        taken.add(found.number());
        return Optional.of(found);
    }
}
