package it.percorsi.company.centre;

import it.percorsi.company.databank.CompanyId;
import it.percorsi.company.databank.DeclareAvailability;
import it.percorsi.company.databank.ImportCompany;
import it.percorsi.company.databank.LogContact;
import it.percorsi.company.databank.PartitaIva;
import it.percorsi.company.databank.RegisterCompany;
import it.percorsi.company.databank.SignConvention;
import it.percorsi.company.views.list.CompanyLine;
import it.percorsi.company.views.list.CompanyLines;
import it.percorsi.company.views.page.CompanyPage;
import it.percorsi.company.views.page.CompanyPages;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the resource centre does with a company (R38, R43). When a method returns, the fact is durable and the list and
 * the company's page show it.
 */
@Component
public class ResourceCentre {

    private final Commands commands;
    private final FutureFactsAreRefused past;
    private final ViewReader<CompanyLine> lines;
    private final ViewReader<CompanyPage> pages;
    private final String ambito;

    ResourceCentre(
            Commands commands,
            FutureFactsAreRefused past,
            Views views,
            CompanyLines lines,
            CompanyPages pages,
            @Value("${percorsi.ambito}") String ambito) {
        this.commands = commands;
        this.past = past;
        this.lines = views.reader(lines);
        this.pages = views.reader(pages);
        this.ambito = ambito;
    }

    /** Which id the company with this VAT number has, registered or not. */
    public String idOf(PartitaIva vatNumber) {
        return CompanyId.of(ambito, vatNumber);
    }

    /** Registers a company; refused ({@code company-already-registered}) when its VAT number is known. */
    public CommandOutcome register(NewCompany company) {
        past.check(company.registeredOn());
        String companyId = idOf(new PartitaIva(company.vatNumber()));
        return shown(
                companyId,
                commands.send(new RegisterCompany(companyId, ambito, company.profile(), company.registeredOn())));
    }

    /** Opens a post with an id from {@link CommandContext#newId}. */
    public CommandOutcome openPost(String companyId, String postId, NewPost post) {
        past.check(post.openedOn());
        return shown(companyId, commands.send(post.at(companyId, postId)));
    }

    /** Notes a contact. */
    public CommandOutcome logContact(String companyId, NewContact contact) {
        past.check(contact.contactedOn());
        return shown(companyId, commands.send(new LogContact(companyId, contact.contactedOn(), contact.outcome())));
    }

    /** Notes how production stands. */
    public CommandOutcome declareAvailability(String companyId, NewAvailability declared) {
        past.check(declared.declaredOn());
        return shown(
                companyId,
                commands.send(new DeclareAvailability(companyId, declared.availability(), declared.declaredOn())));
    }

    /** Notes a convention with an id from {@link CommandContext#newId}; it may begin in the future. */
    public CommandOutcome signConvention(String companyId, String conventionId, NewConvention signed) {
        return shown(
                companyId,
                commands.send(new SignConvention(
                        companyId, conventionId, signed.kind(), signed.validFrom(), signed.validTo())));
    }

    /** Takes over a row of the sheet, under the row's own key; does not wait until it is shown. */
    public CommandOutcome takeOver(ImportCompany row, CommandContext keyOfRow) {
        return commands.send(row, keyOfRow);
    }

    /** The ambito that this centre works for. */
    public String ambito() {
        return ambito;
    }

    /** Waits, for a bounded time, until list and page show what the command did. */
    public CommandOutcome shown(String companyId, CommandOutcome outcome) {
        pages.await(companyId, companyId, outcome.sequence());
        lines.await(companyId, companyId, outcome.sequence());
        return outcome;
    }
}
