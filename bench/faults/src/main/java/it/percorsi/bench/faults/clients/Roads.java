package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.util.List;
import java.util.Random;

/** By which of several ways a request reaches a service: an instance of it, or the gateway. */
final class Roads {

    private static final int THROUGH_THE_GATEWAY_PERCENT = 15;

    private final Site site;

    Roads(Site site) {
        this.site = site;
    }

    String to(ServiceKind service, Random chance) {
        if (chance.nextInt(100) < THROUGH_THE_GATEWAY_PERCENT) {
            return site.url(Site.GATEWAY);
        }
        List<String> instances = site.instancesOf(service);
        return site.url(instances.get(chance.nextInt(instances.size())));
    }
}
