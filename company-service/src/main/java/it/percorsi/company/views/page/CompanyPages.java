package it.percorsi.company.views.page;

import it.percorsi.company.views.page.CompanyPage.Contact;
import it.percorsi.company.views.page.CompanyPage.Convention;
import it.percorsi.company.views.page.CompanyPage.Declared;
import it.percorsi.company.views.page.CompanyPage.Post;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyEvent;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ContactLogged;
import it.percorsi.events.company.ConventionSigned;
import it.percorsi.events.company.PostOpened;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of companies, one document each. */
@Component
public class CompanyPages implements View<CompanyPage> {

    @Override
    public String name() {
        return "company-pages";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CompanyPage> document() {
        return CompanyPage.class;
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return List.of(id);
    }

    @Override
    public List<String> touchedBy(RecordedEvent event) {
        return event.event() instanceof CompanyEvent company ? List.of(company.companyId()) : List.of();
    }

    @Override
    public @Nullable CompanyPage fold(@Nullable CompanyPage current, String id, RecordedEvent event) {
        if (event.event() instanceof CompanyRegistered registered) {
            return new CompanyPage(registered, List.of(), List.of(), List.of(), List.of());
        }
        return current == null || !(event.event() instanceof CompanyEvent fact) ? current : folded(current, fact);
    }

    private static CompanyPage folded(CompanyPage page, CompanyEvent fact) {
        List<Contact> contacts = page.contacts();
        List<Declared> availability = page.availability();
        List<Post> posts = page.posts();
        List<Convention> conventions = page.conventions();
        switch (fact) {
            case ContactLogged e ->
                contacts = added(contacts, new Contact(e.contactedOn(), e.outcome()), Contact::contactedOn);
            case AvailabilityDeclared e ->
                availability =
                        added(availability, new Declared(e.declaredOn(), e.availability()), Declared::declaredOn);
            case PostOpened e -> posts = added(posts, post(e), Post::openedOn);
            case ConventionSigned e -> conventions = added(conventions, convention(e), Convention::validFrom);
            case CompanyRegistered e -> {
                return page;
            }
        }
        return new CompanyPage(page.profile(), contacts, availability, posts, conventions);
    }

    private static Post post(PostOpened event) {
        return new Post(
                event.postId(),
                event.tasks(),
                event.seats(),
                event.weeklyHours(),
                event.instruments(),
                event.aimedAtHiring(),
                event.openedOn());
    }

    private static Convention convention(ConventionSigned event) {
        return new Convention(event.conventionId(), event.kind(), event.validFrom(), event.validTo());
    }

    /** Of two of the same day, the one that was told later comes first. */
    private static <T> List<T> added(List<T> before, T one, Function<T, LocalDate> date) {
        return Stream.concat(Stream.of(one), before.stream())
                .sorted(Comparator.comparing(date).reversed())
                .limit(CompanyPage.MOST)
                .toList();
    }
}
