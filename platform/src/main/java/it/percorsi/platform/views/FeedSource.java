package it.percorsi.platform.views;

/** Where a feed's events come from: a reader of the service's own, or of topics. */
interface FeedSource {

    void start();

    /** Ends after the batch that it is in; others may go on from there. */
    void stop();

    /** Takes a look at how far the feed is; leaves it as it was when nobody can tell. */
    void look();

    /** Forgets the position, which nobody will go on from. */
    void forget();
}
