package it.percorsi.company.databank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.CompanyRegistered;
import it.percorsi.events.company.ContactLogged;
import it.percorsi.events.company.ConventionSigned;
import it.percorsi.events.company.PostOpened;
import it.percorsi.platform.commands.Refused;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A company of the data bank (R38, R43). */
@Aggregate(cache = "aggregateCache")
class Company {

    @AggregateIdentifier
    private @Nullable String companyId;

    private String ambito = "";
    private String name = "";
    private LegalForm legalForm = LegalForm.UNKNOWN;
    private final List<ConventionPeriod> conventions = new ArrayList<>();

    Company() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterCompany command) {
        if (companyId != null) {
            throw Refused.now("company-already-registered", "R38").with(companyId);
        }
        CompanyProfile profile = command.profile();
        apply(new CompanyRegistered(
                command.companyId(),
                command.ambito(),
                profile.name(),
                profile.vatNumber().digits(),
                profile.legalForm(),
                profile.ateco(),
                profile.sector(),
                profile.municipality(),
                profile.postalCode(),
                profile.address(),
                profile.employees(),
                profile.contactName(),
                profile.phone(),
                profile.email(),
                profile.tasks(),
                profile.instruments(),
                command.registeredOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportCompany command) {
        handle(command.registration());
        handle(command.availability());
        handle(command.contact());
        if (command.post() != null) {
            handle(command.post());
        }
        if (command.convention() != null) {
            handle(command.convention());
        }
    }

    @CommandHandler
    void handle(LogContact command) {
        apply(new ContactLogged(command.companyId(), ambito, command.contactedOn(), command.outcome()));
    }

    @CommandHandler
    void handle(DeclareAvailability command) {
        apply(new AvailabilityDeclared(command.companyId(), ambito, command.availability(), command.declaredOn()));
    }

    @CommandHandler
    void handle(OpenPost command) {
        JobSearchNeedsNoPost.check(command.instruments());
        RetentionSupportNeedsNoPost.check(command.instruments());
        TirocinioIsNotAimedAtHiring.check(command.instruments(), command.aimedAtHiring());
        BorsaLavoroIsAimedAtHiring.check(command.instruments(), command.aimedAtHiring());
        apply(new PostOpened(
                command.companyId(),
                command.postId(),
                ambito,
                name,
                command.tasks(),
                command.seats(),
                command.weeklyHours(),
                command.instruments(),
                command.aimedAtHiring(),
                command.openedOn()));
    }

    @CommandHandler
    void handle(SignConvention command) {
        ConventionPeriod period = new ConventionPeriod(command.kind(), command.validFrom(), command.validTo());
        period.mustRunForward();
        OnlyTypeBCooperativesSignL381.check(command.kind(), legalForm);
        period.mustNotOverlap(conventions);
        apply(new ConventionSigned(
                command.companyId(),
                command.conventionId(),
                ambito,
                command.kind(),
                command.validFrom(),
                command.validTo()));
    }

    @EventSourcingHandler
    void on(CompanyRegistered event) {
        companyId = event.companyId();
        ambito = event.ambito();
        name = event.name();
        legalForm = event.legalForm();
    }

    @EventSourcingHandler
    void on(ConventionSigned event) {
        conventions.add(new ConventionPeriod(event.kind(), event.validFrom(), event.validTo()));
    }
}
