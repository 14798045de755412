package it.percorsi.placement.views.openposts;

import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company with its open posts.
 *
 * @param companyId the company
 * @param companyName name
 * @param order sorts by name, then id
 * @param legalForm legal form
 * @param municipality ISTAT code of the municipality of its seat
 * @param sector sector in words
 * @param contactName whom to call
 * @param availability how its production stands; null while it has not said
 * @param words what a search finds it by: words of its name, sector and tasks, in small letters without accents
 * @param instruments instruments accepted for at least one of its posts
 * @param posts open posts
 */
public record CompanyPosts(
        String companyId,
        String companyName,
        String order,
        LegalForm legalForm,
        String municipality,
        String sector,
        String contactName,
        @Nullable Availability availability,
        List<String> words,
        List<Instrument> instruments,
        List<OpenPost> posts) {

    /**
     * An open post.
     *
     * @param postId the post
     * @param tasks work to be done
     * @param seats how many people at once
     * @param weeklyHours hours a week
     * @param instruments instruments accepted for it
     * @param aimedAtHiring whether hiring is meant to follow
     * @param openedOn date
     */
    public record OpenPost(
            String postId,
            List<String> tasks,
            int seats,
            int weeklyHours,
            List<Instrument> instruments,
            boolean aimedAtHiring,
            LocalDate openedOn) {}

    /** Lists are kept as they are given, never to change. */
    public CompanyPosts {
        words = List.copyOf(words);
        instruments = List.copyOf(instruments);
        posts = List.copyOf(posts);
    }

    /** One of the posts. */
    public Optional<OpenPost> post(String postId) {
        return posts.stream().filter(post -> post.postId().equals(postId)).findFirst();
    }

    CompanyPosts with(OpenPost post) {
        List<OpenPost> all = new ArrayList<>(posts);
        all.add(post);
        return new CompanyPosts(
                companyId,
                companyName,
                order,
                legalForm,
                municipality,
                sector,
                contactName,
                availability,
                union(words, post.tasks().stream().flatMap(SearchWords::of)),
                union(instruments, post.instruments().stream()),
                all);
    }

    CompanyPosts with(Availability declared) {
        return new CompanyPosts(
                companyId,
                companyName,
                order,
                legalForm,
                municipality,
                sector,
                contactName,
                declared,
                words,
                instruments,
                posts);
    }

    private static <T> List<T> union(List<T> some, Stream<T> others) {
        return Stream.concat(some.stream(), others).distinct().toList();
    }
}
