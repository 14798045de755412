package it.percorsi.company.views.page;

import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.company.CompanyRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A company whole: profile, contacts, availability, posts and conventions (R38), each list with the latest first.
 *
 * @param profile who it is, as registered
 * @param contacts the latest contacts, at most {@value #MOST}
 * @param availability what it said of its production, at most {@value #MOST} times
 * @param posts its posts
 * @param conventions its conventions
 */
public record CompanyPage(
        CompanyRegistered profile,
        List<Contact> contacts,
        List<Declared> availability,
        List<Post> posts,
        List<Convention> conventions) {

    static final int MOST = 200;

    /** A contact: when, and what came of it. */
    public record Contact(LocalDate contactedOn, ContactOutcome outcome) {}

    /** What the company said of its production, and when. */
    public record Declared(LocalDate declaredOn, Availability availability) {}

    /** A convention with its first and last day. */
    public record Convention(String conventionId, ConventionKind kind, LocalDate validFrom, LocalDate validTo) {

        /** Whether it is in force on a day. */
        public boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /** A post as it was opened. */
    public record Post(
            String postId,
            List<String> tasks,
            int seats,
            int weeklyHours,
            List<Instrument> instruments,
            boolean aimedAtHiring,
            LocalDate openedOn) {}

    /** How its production stands; empty when it never said. */
    public Optional<Declared> current() {
        return availability.stream().findFirst();
    }

    /** Whether a post takes borse lavoro although no convention for them is in force on that day (R16). */
    public boolean lacksBorsaLavoroConvention(LocalDate day) {
        return posts.stream().anyMatch(post -> post.instruments().contains(Instrument.BORSA_LAVORO))
                && conventions.stream()
                        .noneMatch(signed -> signed.kind() == ConventionKind.BORSA_LAVORO && signed.validOn(day));
    }
}
