package it.percorsi.platform.operations;

import it.percorsi.platform.operations.ServiceState.ViewLine;
import it.percorsi.platform.views.Rebuilds;
import it.percorsi.platform.views.View;
import it.percorsi.platform.views.ViewStatus;
import it.percorsi.platform.web.NotFound;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The views of the service: how they stand, and how one is built anew. */
final class ViewDesk {

    private final List<View<?>> views;
    private final Rebuilds rebuilds;

    ViewDesk(List<View<?>> views, Rebuilds rebuilds) {
        this.views = views;
        this.rebuilds = rebuilds;
    }

    List<ViewLine> all() {
        return rebuilds.all().stream().map(ViewDesk::line).toList();
    }

    private static ViewLine line(ViewStatus status) {
        return new ViewLine(
                status.view(),
                status.version(),
                status.durable(),
                status.state() == ViewStatus.State.BUILDING,
                status.done(),
                status.total(),
                status.percent(),
                status.eventsPerSecond(),
                status.left(),
                status.behindSince());
    }

    Set<String> registers() {
        return views.stream().map(View::name).filter(rebuilds::isRegister).collect(Collectors.toSet());
    }

    /** The name of a view that the service has. */
    String known(String name) {
        return views.stream()
                .map(View::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("view", name));
    }

    void rebuild(String view) {
        rebuilds.begin(view);
    }
}
