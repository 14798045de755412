package it.percorsi.events;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.stipend.ReductionDeclined;
import it.percorsi.events.stipend.StipendReduced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpcastsTest {

    /** Their second revision sealed what is personal; installations of the format before are refused. */
    private static final Set<Class<? extends DomainEvent>> SEALED_SINCE_REVISION_2 = Set.of(
            PersonRegistered.class,
            ReferralSubmitted.class,
            IndividualProjectDrafted.class,
            StipendReduced.class,
            ReductionDeclined.class);

    @Test
    void fromEveryRevisionOneStepLeadsToTheNext() {
        List<String> wanted = new ArrayList<>();
        EventCatalog.all().forEach(event -> {
            int first = SEALED_SINCE_REVISION_2.contains(event) ? 2 : 1;
            for (int from = first; from < DomainEvent.revisionOf(event); from++) {
                wanted.add(event.getSimpleName() + " from " + from);
            }
        });
        assertThat(Upcasts.all().map(upcast -> upcast.event().getSimpleName() + " from " + upcast.from()))
                .containsExactlyInAnyOrderElementsOf(wanted)
                .isNotEmpty();
    }

    @Test
    void onlyWhatIsEarlierIsChanged() {
        assertThat(Upcasts.needed(PlacementEndedEarly.class, 1)).isTrue();
        assertThat(Upcasts.needed(PlacementEndedEarly.class, 2)).isFalse();
        assertThat(Upcasts.needed(PlacementEndedEarly.class, 3)).isFalse();
        Map<String, @Nullable Object> fields = new HashMap<>(Map.of("reason", "company-withdrew"));
        Upcasts.apply(PlacementEndedEarly.class, 1, fields);
        assertThat(fields).isEqualTo(Map.of("reason", "company-withdrew", "endedBy", "company"));
    }
}
