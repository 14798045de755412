package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.json.Samples.Sample;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The internal topics as an AsyncAPI 3.0 document: channels are topics, messages are events. */
final class AsyncApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KAFKA_BINDING = "0.5.0";

    private final ResourceBundle words = ResourceBundle.getBundle("messages/codes", Locale.ROOT);
    private final PayloadSchemas schemas = new PayloadSchemas();
    private final ObjectNode document = JSON.createObjectNode();
    private final ObjectNode channels;
    private final ObjectNode messages;

    private AsyncApiDocument() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Percorsi: events between services")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What the services of one installation tell each other over Kafka. Topics keep everything, so"
                                + " events of every revision ever published are met: fields that came later are marked"
                                + " x-since-revision, and no field is ever removed or changed. Pass over fields, codes"
                                + " and events that you do not know. Personal parts are sealed with a key of the"
                                + " person. Made from the code.");
        document.put("defaultContentType", "application/json");
        channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        messages = components.putObject("messages");
        components.putObject("messageTraits").set("cloudEvent", WireHeaders.trait(KAFKA_BINDING));
        EventCatalog.topics().forEach(topic -> topic(topic, operations));
        EventCatalog.all().forEach(this::message);
        ObjectNode all = components.putObject("schemas");
        schemas.all().forEach(all::set);
    }

    /** The document as text. */
    static String text() {
        return new AsyncApiDocument().document.toPrettyString() + "\n";
    }

    private void topic(String topic, ObjectNode operations) {
        String name = name(topic);
        ObjectNode channel = channels.putObject(name).put("address", topic);
        channel.putObject("messages");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("topic", topic);
        kafka.putObject("topicConfiguration").put("retention.ms", -1).put("retention.bytes", -1);
        kafka.put("bindingVersion", KAFKA_BINDING);
        operation(
                operations,
                "publish",
                "send",
                name,
                "A service publishes what its aggregates have decided, in the"
                        + " order of its store; a crash repeats the tail, so drop repeats by ce_aggregateid and ce_sequence.");
        operation(
                operations,
                "read",
                "receive",
                name,
                "Every service reads what it needs, from the first event on;"
                        + " events of one key come in one order to every reader.");
    }

    private static void operation(ObjectNode all, String verb, String action, String channel, String summary) {
        all.putObject(verb + channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1))
                .put("action", action)
                .put("summary", summary)
                .putObject("channel")
                .put("$ref", "#/channels/" + channel);
    }

    private void message(Class<? extends DomainEvent> event) {
        String name = event.getSimpleName();
        Sample latest = new Sample(event, DomainEvent.revisionOf(event));
        DomainEvent read = latest.read();
        ((ObjectNode) channels.get(name(read.topic())).get("messages"))
                .putObject(name)
                .put("$ref", "#/components/messages/" + name);
        ObjectNode message = messages.putObject(name)
                .put("name", name)
                .put("title", words.getString("event." + name))
                .put("summary", SourceWords.of(event).summary());
        message.putArray("tags").addObject().put("name", event.getInterfaces()[0].getSimpleName());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", KAFKA_BINDING)
                .putObject("key")
                .put("type", "string")
                .put("description", "The field " + keyField(latest, read.key()));
        ObjectNode schema = schemas.event(event);
        message.putObject("payload").put("$ref", "#/components/schemas/" + name);
        ArrayNode personal = JSON.createArrayNode();
        schema.get("properties").properties().stream()
                .filter(part -> part.getValue().has("x-personal"))
                .forEach(part -> personal.add(part.getKey()));
        message.set("x-personal-parts", personal);
        ArrayNode examples = message.putArray("examples");
        for (int revision : PayloadSchemas.revisions(event)) {
            Sample sample = new Sample(event, revision);
            ObjectNode example = examples.addObject().put("name", "revision-" + revision);
            example.set("headers", WireHeaders.example(name, revision, read.key()));
            example.set("payload", JSON.readTree(sample.text()));
        }
    }

    private static String keyField(Sample sample, String key) {
        return JSON.readTree(sample.text()).properties().stream()
                .filter(part ->
                        part.getValue().isString() && part.getValue().asString().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String name(String topic) {
        String[] words = topic.substring("percorsi.".length()).split("-", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            name.append(words[word].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[word].substring(1));
        }
        return name.toString();
    }

    static JsonNode parsed() {
        return JSON.readTree(text());
    }
}
