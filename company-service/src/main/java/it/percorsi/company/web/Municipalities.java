package it.percorsi.company.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The municipalities of the ambito, to choose from. */
@Component
class Municipalities {

    private static final String PREFIX = "municipality.";

    private final Map<String, String> names = new LinkedHashMap<>();

    Municipalities() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new java.io.InputStreamReader(
                new ClassPathResource("messages/municipalities.properties").getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.stringPropertyNames().stream()
                .sorted(Comparator.comparing(properties::getProperty))
                .forEach(key -> names.put(key.substring(PREFIX.length()), properties.getProperty(key)));
    }

    /** Names by ISTAT code, in the order of the names. */
    Map<String, String> names() {
        return names;
    }
}
