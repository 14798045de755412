package it.percorsi.placement.registers;

import it.percorsi.events.company.CompanyEvent;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ConventionSigned;
import it.percorsi.events.company.PostOpened;
import it.percorsi.placement.registers.KnownCompany.Convention;
import it.percorsi.placement.registers.KnownCompany.Post;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies with their open posts and conventions. */
@Component
public class CompanyRegister implements View<KnownCompany> {

    @Override
    public String name() {
        return "companies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<KnownCompany> document() {
        return KnownCompany.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CompanyEvent.TOPIC);
    }

    @Override
    public Keeping keeping() {
        return Keeping.DURABLE;
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CompanyRegistered registered -> List.of(registered.companyId());
            case PostOpened opened -> List.of(opened.companyId());
            case ConventionSigned signed -> List.of(signed.companyId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable KnownCompany fold(@Nullable KnownCompany current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof CompanyRegistered registered) {
            return new KnownCompany(
                    id, registered.name(), registered.legalForm(), registered.instruments(), List.of(), List.of());
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case PostOpened opened -> current.with(new Post(opened.postId(), opened.instruments()));
            case ConventionSigned signed ->
                current.with(new Convention(signed.kind(), signed.validFrom(), signed.validTo()));
            default -> current;
        };
    }
}
