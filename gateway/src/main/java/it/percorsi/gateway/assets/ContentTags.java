package it.percorsi.gateway.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** Entity tags made of the content: the same file has the same tag on every instance and after every start. */
final class ContentTags {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Weak, because the server compresses only what has no strong tag. */
    String of(Resource file) {
        return known.computeIfAbsent(file.toString(), name -> {
            try (var content = file.getInputStream()) {
                return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
