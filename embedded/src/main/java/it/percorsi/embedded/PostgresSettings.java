package it.percorsi.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings, given on its command line so that they hold for old data folders too. */
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> arguments(int port, boolean durable) {
        List<String> arguments = new ArrayList<>();
        settings(port, durable ? "on" : "off").forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    private static Map<String, String> settings(int port, String durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", durability);
        settings.put("synchronous_commit", durability);
        settings.put("full_page_writes", durability);
        settings.put("max_connections", "150");
        settings.put("shared_buffers", "64MB");
        settings.put("max_wal_size", "512MB");
        // One machine for everything: three more processes for reading ahead are not worth it.
        settings.put("io_method", "sync");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        return settings;
    }
}
