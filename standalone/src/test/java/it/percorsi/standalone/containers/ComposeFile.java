package it.percorsi.standalone.containers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file as a tree; aliases and merges are resolved by the parser. */
record ComposeFile(Map<String, Object> tree) {

    static ComposeFile read() throws IOException {
        return new ComposeFile(map(new Yaml(new SafeConstructor(new LoaderOptions()))
                .<Object>load(ProjectFolder.text("docker-compose.yml"))));
    }

    Map<String, Object> section(String name) {
        return map(tree.get(name));
    }

    Map<String, Object> service(String name) {
        return map(section("services").get(name));
    }

    @SuppressWarnings("unchecked") // YAML of ours: every key is a text
    static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    static List<String> texts(@Nullable Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(String::valueOf).toList();
    }
}
