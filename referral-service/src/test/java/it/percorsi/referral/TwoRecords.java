package it.percorsi.referral;

import it.percorsi.platformtest.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each test begins with two records of one woman, before a coordinator. */
abstract class TwoRecords {

    @LocalServerPort
    private int port;

    MergeScene scene;
    People people;
    ApiClient lucia;
    MergeScene.Known one;
    MergeScene.Known other;

    @BeforeEach
    void meet() {
        scene = new MergeScene(port);
        people = scene.people;
        lucia = scene.lucia;
        one = scene.one;
        other = scene.other;
    }
}
