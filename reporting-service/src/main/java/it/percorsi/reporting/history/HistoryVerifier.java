package it.percorsi.reporting.history;

import it.percorsi.platform.chain.DigestChain;
import it.percorsi.reporting.history.HistoryVerification.Break;
import it.percorsi.reporting.history.HistoryVerification.Reason;
import it.percorsi.reporting.history.PublishedEvent.Stream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recomputes every chain from its first entry, a few entries at a time. */
public final class HistoryVerifier {

    private static final int PAGE = 500;
    private static final int MOST_ANOMALIES_SHOWN = 20;
    private static final Stream BEFORE_ALL = new Stream("", "");

    private final HistoryTable table;
    private final Anomalies anomalies;
    private final DigestChain chain;

    HistoryVerifier(HistoryTable table, Anomalies anomalies, DigestChain chain) {
        this.table = table;
        this.anomalies = anomalies;
        this.chain = chain;
    }

    /** The whole history as it stands now; reads all of it. */
    public HistoryVerification verify() {
        Walk walk = new Walk();
        List<Entry> page = table.pageFrom(BEFORE_ALL, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(walk::step);
            page = table.pageFrom(walk.stream, walk.position, PAGE);
        }
        String head = walk.head();
        long odd = anomalies.count();
        return new HistoryVerification(
                walk.broken == null && odd == 0,
                walk.streams,
                walk.entries,
                head,
                walk.broken,
                odd,
                anomalies.first(MOST_ANOMALIES_SHOWN));
    }

    private final class Walk {
        private final MessageDigest heads = sha256();
        private Stream stream = BEFORE_ALL;
        private long position;
        private String digest = DigestChain.BEGINNING;
        private long streams;
        private long entries;
        private @Nullable Break broken;

        void step(Entry entry) {
            if (!entry.event().stream().equals(stream)) {
                endOfStream();
                stream = entry.event().stream();
                position = 0;
                digest = DigestChain.BEGINNING;
                streams++;
            }
            entries++;
            Reason reason = reason(entry);
            if (reason != null && broken == null) {
                broken = new Break(
                        stream.topic(),
                        stream.key(),
                        entry.position(),
                        entry.event().id(),
                        reason);
            }
            position = entry.position();
            digest = entry.digest();
        }

        private @Nullable Reason reason(Entry entry) {
            if (entry.position() != position + 1) {
                return Reason.MISSING_BEFORE;
            }
            String expected = chain.next(digest, Entry.content(entry.position(), entry.event()));
            return expected.equals(entry.digest()) ? null : Reason.CHANGED;
        }

        private void endOfStream() {
            heads.update(digest.getBytes(StandardCharsets.UTF_8));
        }

        String head() {
            endOfStream();
            return HexFormat.of().formatHex(heads.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
