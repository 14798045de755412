package it.percorsi.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.eventstore.StoredForm;
import it.percorsi.platform.json.Samples;
import it.percorsi.platform.json.Samples.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When the document is out of date the test fails; {@code -Dpercorsi.documents=write} makes it anew. */
class AsyncApiTest {

    private static final Path FILE = Path.of("..", "docs", "asyncapi.json");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final JsonNode document = AsyncApiDocument.parsed();

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String wanted = AsyncApiDocument.text();
        if ("write".equals(System.getProperty("percorsi.documents"))) {
            Files.writeString(FILE, wanted);
        }
        assertThat(Files.readString(FILE))
                .as("docs/asyncapi.json is out of date: run with -Dpercorsi.documents=write and commit it")
                .isEqualTo(wanted);
    }

    @Test
    void theDocumentIsAsyncApi3() throws IOException {
        Schema asyncApi;
        try (InputStream file = AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
            asyncApi = registry.getSchema(Objects.requireNonNull(file));
        }
        assertThat(asyncApi.validate(document)).isEmpty();
        ObjectNode spoiled = document.deepCopy().asObject();
        ((ObjectNode) spoiled.get("channels").get("caseEvents")).put("adress", "percorsi.case-events");
        assertThat(asyncApi.validate(spoiled)).isNotEmpty();
    }

    @Test
    void everyTopicAndEveryEventIsInIt() {
        assertThat(document.get("channels")
                        .valueStream()
                        .map(channel -> channel.get("address").asString()))
                .containsExactlyElementsOf(EventCatalog.topics());
        assertThat(document.get("channels")
                        .valueStream()
                        .flatMap(channel -> channel.get("messages").propertyStream())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalog.all().map(Class::getSimpleName).toList());
        assertThat(document.at("/components/schemas/PersonRegistered/properties/familyName/x-personal")
                        .asBoolean())
                .isTrue();
        assertThat(document.at("/components/schemas/PlacementEndedEarly/properties/endedBy/x-since-revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void everyExampleFitsItsSchemas() {
        Schema headers = schema("/components/messageTraits/cloudEvent/headers");
        document.get("components").get("messages").forEach(message -> {
            Schema payload =
                    schema(message.get("payload").get("$ref").asString().substring(1));
            assertThat(message.get("examples")).isNotEmpty();
            message.get("examples").forEach(example -> {
                String name = message.get("name").asString() + " " + example.get("name");
                assertThat(payload.validate(example.get("payload"))).as(name).isEmpty();
                assertThat(headers.validate(example.get("headers"))).as(name).isEmpty();
                ObjectNode spoiled =
                        example.get("payload").deepCopy().asObject().without("ambito");
                assertThat(payload.validate(spoiled)).as(name).isNotEmpty();
            });
        });
    }

    @Test
    void itsHeadersAreThoseThatArePublished() {
        Sample sample = Samples.of("PlacementEndedEarly", 2);
        var record = WireFormat.toRecord(
                new GenericDomainEventMessage<>(
                        "Placement",
                        "placement-1",
                        4,
                        sample.read(),
                        MetaData.from(
                                Provenance.KEYS.stream().collect(Collectors.toMap(Function.identity(), key -> "x"))),
                        "event-1",
                        Instant.parse("2026-03-02T09:00:00Z")),
                StoredForm.SERIALIZER,
                "placement-service");
        assertThat(document.at("/components/messageTraits/cloudEvent/headers/properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(record.headers().toArray()).map(Header::key).toList());
    }

    private Schema schema(String pointer) {
        ObjectNode schema = document.deepCopy().asObject();
        return registry.getSchema(schema.retain("components").put("$ref", "#" + pointer));
    }
}
