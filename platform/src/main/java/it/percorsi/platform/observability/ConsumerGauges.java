package it.percorsi.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** How much every reader of topics has before it; absent while the broker does not say. */
final class ConsumerGauges {

    private final ConsumerLag lag;
    private final MultiGauge gauges;

    ConsumerGauges(ConsumerLag lag, MeterRegistry meters) {
        this.lag = lag;
        this.gauges = MultiGauge.builder("percorsi.consumer.lag")
                .description("Events on a topic that a reader has not finished")
                .register(meters);
    }

    void look() {
        List<MultiGauge.Row<?>> rows;
        try {
            rows = lag.measure().entrySet().stream()
                    .<MultiGauge.Row<?>>map(measured -> MultiGauge.Row.of(
                            Tags.of(
                                    "group",
                                    measured.getKey().group(),
                                    "topic",
                                    measured.getKey().topic()),
                            measured.getValue()))
                    .toList();
        } catch (RuntimeException away) {
            gauges.register(List.of(), true);
            throw away;
        }
        gauges.register(rows, true);
    }
}
