package it.percorsi.company.imports;

import it.percorsi.company.centre.ResourceCentre;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.SpreadsheetFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes over a sheet of companies, all rows or none when one is wrong. Each row is one command under a key made of the
 * file's digest and its line, so that sending the file again, also after a crash, makes no doubles.
 */
@Component
public class CompanyImport {

    /** Rows taken over at a time: commits that wait for the disk wait together. */
    private static final int LANES = 8;

    private final ResourceCentre centre;
    private final Clock clock;

    CompanyImport(ResourceCentre centre, Clock clock) {
        this.centre = centre;
        this.clock = clock;
    }

    /** What became of a row: its outcome, or null when the company was known already. */
    private record Taken(
            int line, String companyId, @Nullable CommandOutcome outcome) {}

    /** When it returns, every company of the file can be found; {@link it.percorsi.platform.imports.ImportRejected} when a row is wrong. */
    public ImportResult takeOver(byte[] file) {
        SpreadsheetFile csv = new SpreadsheetFile(file);
        List<SheetRow> rows = CompaniesSheet.read(csv, LocalDate.now(clock));
        CommandContext request = CommandContext.current();
        List<Taken> taken = inLanes(rows, line -> csv.context(request, line));
        // Each lane goes from top to bottom: once its last row is shown, so are all others.
        taken.stream().skip(Math.max(0, taken.size() - LANES)).forEach(this::awaitShown);
        List<String> ids = new ArrayList<>();
        List<ImportResult.Known> known = new ArrayList<>();
        for (Taken row : taken) {
            if (row.outcome() == null) {
                known.add(new ImportResult.Known(row.line(), row.companyId()));
            } else {
                ids.add(row.companyId());
            }
        }
        return new ImportResult(rows.size(), ids.size(), ids, known);
    }

    private List<Taken> inLanes(List<SheetRow> rows, IntFunction<CommandContext> contexts) {
        Taken[] taken = new Taken[rows.size()];
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] running = IntStream.range(0, LANES)
                    .mapToObj(lane -> CompletableFuture.runAsync(
                            () -> {
                                for (int row = lane; row < taken.length; row += LANES) {
                                    taken[row] = take(rows.get(row), contexts);
                                }
                            },
                            lanes))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
        return List.of(taken);
    }

    private Taken take(SheetRow row, IntFunction<CommandContext> contexts) {
        String companyId = centre.idOf(row.profile().vatNumber());
        CommandContext ofRow = contexts.apply(row.line());
        try {
            CommandOutcome outcome = centre.takeOver(row.command(companyId, centre.ambito(), ofRow), ofRow);
            return new Taken(row.line(), companyId, outcome);
        } catch (Refused refusal) {
            if (!refusal.code().equals("company-already-registered")) {
                throw refusal;
            }
            return new Taken(row.line(), companyId, null);
        }
    }

    private void awaitShown(Taken row) {
        if (row.outcome() != null) {
            centre.shown(row.companyId(), row.outcome());
        }
    }
}
