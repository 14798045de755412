package it.percorsi.company.imports;

import it.percorsi.company.databank.CompanyProfile;
import it.percorsi.company.databank.DeclareAvailability;
import it.percorsi.company.databank.ImportCompany;
import it.percorsi.company.databank.LogContact;
import it.percorsi.company.databank.OpenPost;
import it.percorsi.company.databank.RegisterCompany;
import it.percorsi.company.databank.SignConvention;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.ContactOutcome;
import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.CommandContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet, every cell read and right.
 *
 * @param line line of the file
 * @param profile who the company is
 * @param availability how its production stands
 * @param contactedOn last contact; the sheet has no other date, so all facts of the row bear this one
 * @param outcome what came of the contact
 * @param seats seats that it offers; 0 for no post
 * @param l381 whether it has a convention under L.381/91
 */
record SheetRow(
        int line,
        CompanyProfile profile,
        Availability availability,
        LocalDate contactedOn,
        ContactOutcome outcome,
        int seats,
        boolean l381) {

    /** The sheet does not say how many hours a week a post has. */
    static final int WEEKLY_HOURS = 20;

    /** The sheet does not say until when a convention runs. */
    static final int CONVENTION_YEARS = 3;

    ImportCompany command(String companyId, String ambito, CommandContext context) {
        return new ImportCompany(
                companyId,
                new RegisterCompany(companyId, ambito, profile, contactedOn),
                new DeclareAvailability(companyId, availability, contactedOn),
                new LogContact(companyId, contactedOn, outcome),
                post(companyId, context),
                convention(companyId, context));
    }

    private @Nullable OpenPost post(String companyId, CommandContext context) {
        if (seats == 0) {
            return null;
        }
        // Whatever is more than a tirocinio is aimed at hiring (R12, R16).
        boolean aimedAtHiring =
                profile.instruments().stream().anyMatch(instrument -> instrument != Instrument.TIROCINIO);
        return new OpenPost(
                companyId,
                context.newId("post"),
                profile.tasks(),
                seats,
                WEEKLY_HOURS,
                profile.instruments(),
                aimedAtHiring,
                contactedOn);
    }

    private @Nullable SignConvention convention(String companyId, CommandContext context) {
        return l381
                ? new SignConvention(
                        companyId,
                        context.newId("convention"),
                        ConventionKind.L381_ART5,
                        contactedOn,
                        contactedOn.plusYears(CONVENTION_YEARS).minusDays(1))
                : null;
    }
}
