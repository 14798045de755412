package it.percorsi.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.json.Samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sample of a revision that was ever released is changed or removed: what was written then still has to be read. */
class PinnedSamplesTest {

    /**
     * The first lines of the list, as they were when these two were last moved on. New samples are added at the end;
     * who has to change these for any other reason is about to forget something that lies in somebody's store.
     */
    private static final int RELEASED = 107;

    private static final String DIGEST_OF_THE_RELEASED =
            "c5dca435e504347590dce5831009921df81f50deadec5a08ae608d5c0ff7f0d8";

    private static List<String> list() {
        return Samples.resource("SHA256SUMS").lines().toList();
    }

    private static List<String> pinned() {
        return list().stream().map(line -> line.substring(66)).toList();
    }

    @Test
    void noPinnedSampleIsChangedOrMissing() throws GeneralSecurityException {
        for (String line : list()) {
            String name = line.substring(66);
            assertThat(digest(Samples.resource(name))).as(name).isEqualTo(line.substring(0, 64));
        }
    }

    @Test
    void everyRevisionOfEveryEventIsPinnedAndNothingThatWasReleasedIsForgotten() {
        assertThat(pinned())
                .containsExactlyInAnyOrderElementsOf(
                        Samples.all().map(Sample::name).toList());
    }

    @Test
    void everySampleThereIsIsPinned() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../events/src/main/resources/samples"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(pinned());
        }
    }

    @Test
    void theListOfWhatWasReleasedOnlyGrows() throws GeneralSecurityException {
        String released = list().stream().limit(RELEASED).collect(Collectors.joining("\n"));
        assertThat(digest(released)).isEqualTo(DIGEST_OF_THE_RELEASED);
    }

    private static String digest(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
