-- One key a person, wrapped by a master key. A destroyed key leaves its row, so that it is never made again.

CREATE TABLE person_key (
    person_id    TEXT PRIMARY KEY,
    wrapped      TEXT,
    master       TEXT        NOT NULL,
    made_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    destroyed_at TIMESTAMPTZ
);

CREATE INDEX person_key_by_master ON person_key (master) WHERE wrapped IS NOT NULL;
