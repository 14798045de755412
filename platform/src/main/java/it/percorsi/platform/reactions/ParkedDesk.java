package it.percorsi.platform.reactions;

import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.parked.DiscardParkedMessage;
import it.percorsi.platform.parked.Incoming;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.reactions.Reactions.Retried;
import it.percorsi.platform.views.Rebuilds;
import java.time.Clock;
import java.time.LocalDate;

/** What the people who run the installation do about parked messages. */
public final class ParkedDesk {

    private final ParkedMessages parked;
    private final Reactions reactions;
    private final Commands commands;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private final String ambito;

    ParkedDesk(
            ParkedMessages parked,
            Reactions reactions,
            Commands commands,
            Rebuilds rebuilds,
            Clock clock,
            String ambito) {
        this.parked = parked;
        this.reactions = reactions;
        this.commands = commands;
        this.rebuilds = rebuilds;
        this.clock = clock;
        this.ambito = ambito;
    }

    /** What begins with this message; refused when it is parked no more. */
    public ParkedStream waiting(long message) {
        return parked.stream(message).orElseThrow(() -> Refused.now("parked-no-more", null));
    }

    /** Tries a message again, and what waits behind it. */
    public Retried retry(long message) {
        ParkedStream stream = waiting(message);
        if (stream.isOfAView()) {
            throw Refused.now("parked-by-a-view", null);
        }
        return reactions.retry(stream.consumerName(), stream.streamKey());
    }

    /**
     * Gives a message up with a written reason, then tries what waited behind it. A view that has to do without it is
     * built anew.
     */
    public Retried discard(long message, String reason) {
        ParkedStream stream = waiting(message);
        if (!stream.isOfAView()) {
            send(stream, reason);
            return reactions.retry(stream.consumerName(), stream.streamKey());
        }
        if (rebuilds.isRegister(stream.consumerName()) && stream.reason().isFaultOfTheProgram()) {
            throw Refused.now("parked-by-a-register", null);
        }
        if (parked.isDiscarded(stream.decider(), stream.eventId())) {
            // Given up already, for a generation of which another one was being built.
            parked.remove(message);
        } else {
            send(stream, reason);
        }
        rebuilds.beginOnceMore(stream.consumerName());
        return new Retried(0, false);
    }

    private void send(ParkedStream stream, String reason) {
        String topic = stream.topic();
        String whose = ambito;
        ParkedMessages.Waiting waiting =
                parked.first(stream.consumer(), stream.streamKey()).orElse(null);
        if (waiting != null && Incoming.of(waiting.record()) instanceof Incoming.Event known) {
            topic = known.recorded().event().topic();
            whose = known.recorded().event().ambito();
        }
        commands.send(new DiscardParkedMessage(
                stream.message(), stream.consumer(), stream.streamKey(), topic, whose, reason, LocalDate.now(clock)));
    }
}
