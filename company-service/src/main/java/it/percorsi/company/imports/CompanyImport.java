package it.percorsi.company.imports;

import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes over a sheet of companies, all rows or none when one is wrong. Each row is one command under a key made of the
 * file's digest and its line, so that sending the file again, also after a crash, makes no doubles.
 */
@Component
public class CompanyImport {

    private static final int DIGITS_OF_DIGEST = 32;

    private final ResourceCentre centre;

    CompanyImport(ResourceCentre centre) {
        this.centre = centre;
    }

    /** When it returns, every company of the file can be found; {@link ImportRejected} when a row is wrong. */
    public ImportResult takeOver(byte[] file) {
        List<SheetRow> rows = CompaniesSheet.read(file, centre::isFuture);
        String key = "import-" + digest(file).substring(0, DIGITS_OF_DIGEST);
        CommandContext ofFile = CommandContext.of(CommandContext.current().provenance(), key);
        List<String> ids = new ArrayList<>();
        List<ImportResult.Known> known = new ArrayList<>();
        CommandOutcome last = null;
        for (SheetRow row : rows) {
            String companyId = centre.idOf(row.profile().vatNumber());
            CommandContext ofRow = ofFile.part(String.valueOf(row.line()));
            try {
                last = centre.takeOver(row.command(companyId, centre.ambito(), ofRow), ofRow);
                ids.add(companyId);
            } catch (Refused refusal) {
                if (!refusal.code().equals("company-already-registered")) {
                    throw refusal;
                }
                known.add(new ImportResult.Known(row.line(), companyId));
            }
        }
        if (last != null) {
            centre.shown(last.aggregateId(), last);
        }
        return new ImportResult(rows.size(), ids.size(), ids, known);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
