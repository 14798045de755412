package it.percorsi.placement.registers;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company with its posts and conventions.
 *
 * @param companyId the company
 * @param name name
 * @param legalForm legal form
 * @param instruments instruments that it accepts
 * @param posts posts opened
 * @param conventions conventions signed
 */
public record KnownCompany(
        String companyId,
        String name,
        LegalForm legalForm,
        List<Instrument> instruments,
        List<Post> posts,
        List<Convention> conventions) {

    /**
     * A post.
     *
     * @param postId the post
     * @param instruments instruments accepted for it
     */
    public record Post(String postId, List<Instrument> instruments) {}

    /**
     * A convention.
     *
     * @param kind what it is for
     * @param validFrom first day
     * @param validTo last day, included
     */
    public record Convention(ConventionKind kind, LocalDate validFrom, LocalDate validTo) {

        boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /** Lists are kept as they are given, never to change. */
    public KnownCompany {
        instruments = List.copyOf(instruments);
        posts = List.copyOf(posts);
        conventions = List.copyOf(conventions);
    }

    /** One of its open posts. */
    public Optional<Post> post(String postId) {
        return posts.stream().filter(post -> post.postId().equals(postId)).findFirst();
    }

    /** Whether a convention of that kind is valid on that day. */
    public boolean hasConvention(ConventionKind kind, LocalDate day) {
        return conventions.stream().anyMatch(convention -> convention.kind() == kind && convention.covers(day));
    }

    KnownCompany with(Post post) {
        return new KnownCompany(companyId, name, legalForm, instruments, and(posts, post), conventions);
    }

    KnownCompany with(Convention convention) {
        return new KnownCompany(companyId, name, legalForm, instruments, posts, and(conventions, convention));
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
