-- Filters of the work list that a person keeps under a name. The query holds codes and user names of operators only.

CREATE TABLE saved_view (
    id        TEXT    PRIMARY KEY,
    owner     TEXT    NOT NULL,
    name      TEXT    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    query     TEXT    NOT NULL,
    preferred BOOLEAN NOT NULL DEFAULT false,
    UNIQUE (owner, name)
);

CREATE UNIQUE INDEX saved_view_preferred ON saved_view (owner) WHERE preferred;
