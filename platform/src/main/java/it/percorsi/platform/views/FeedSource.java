package it.percorsi.platform.views;

/** Where a feed's events come from: a reader of the service's own, or of topics. */
sealed interface FeedSource permits OwnSource, TopicSource {

    void start();

    /** Ends after the batch that it is in; others may go on from there. */
    void stop();

    /** Forgets the position, which nobody will go on from. */
    void forget();
}
