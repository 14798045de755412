package it.percorsi.placement.views.openposts;

import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyEvent;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.PostOpened;
import it.percorsi.placement.views.openposts.CompanyPosts.OpenPost;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies to choose from when proposing a placement. */
@Component
public class OpenPostsView implements View<CompanyPosts> {

    @Override
    public String name() {
        return "open-posts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CompanyPosts> document() {
        return CompanyPosts.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CompanyEvent.TOPIC);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("instruments", "order"), List.of("words"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CompanyRegistered registered -> List.of(registered.companyId());
            case PostOpened opened -> List.of(opened.companyId());
            case AvailabilityDeclared declared -> List.of(declared.companyId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CompanyPosts fold(@Nullable CompanyPosts current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof CompanyRegistered registered) {
            return new CompanyPosts(
                    id,
                    registered.name(),
                    registered.name().toLowerCase(Locale.ITALY) + "/" + id,
                    registered.legalForm(),
                    registered.municipality(),
                    registered.sector(),
                    registered.contactName(),
                    null,
                    Stream.concat(SearchWords.of(registered.name()), SearchWords.of(registered.sector()))
                            .distinct()
                            .toList(),
                    List.of(),
                    List.of());
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case PostOpened opened ->
                current.with(new OpenPost(
                        opened.postId(),
                        opened.tasks(),
                        opened.seats(),
                        opened.weeklyHours(),
                        opened.instruments(),
                        opened.aimedAtHiring(),
                        opened.openedOn()));
            case AvailabilityDeclared declared -> current.with(declared.availability());
            default -> current;
        };
    }
}
