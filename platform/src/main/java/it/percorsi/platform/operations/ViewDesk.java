package it.percorsi.platform.operations;

import it.percorsi.platform.operations.ServiceState.ViewLine;
import it.percorsi.platform.views.View;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.platform.web.NotFound;
import java.util.List;

/** The views of the service: how they stand, and how one is built anew. */
final class ViewDesk {

    private final List<View<?>> views;
    private final ViewProgress progress;

    ViewDesk(List<View<?>> views, ViewProgress progress) {
        this.views = views;
        this.progress = progress;
    }

    List<ViewLine> all() {
        return progress.all().stream()
                .map(p -> new ViewLine(p.view(), 1, false, !p.caughtUp(), p.done(), p.total(), 100, 0, null, null))
                .toList();
    }

    /** The name of a view that the service has. */
    String known(String name) {
        return views.stream()
                .map(View::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("view", name));
    }

    void rebuild(String view) {}
}
