-- Pairs of persons who may be one, found when the later of the two becomes known, or were found to be two; and whose record has given way to
-- which. Ids only. All of it follows from the events: it is read again from the first, so that those who were known
-- before are compared too.

CREATE TABLE likely_pair (
    ambito    TEXT    NOT NULL,
    one       TEXT    NOT NULL,
    other     TEXT    NOT NULL,
    same_code BOOLEAN NOT NULL,
    different BOOLEAN NOT NULL DEFAULT false,
    found     BIGINT  GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (one, other)
);

CREATE INDEX likely_pair_in_order ON likely_pair (ambito, same_code, found) WHERE NOT different;
CREATE INDEX likely_pair_by_other ON likely_pair (other);

CREATE TABLE replaced_person (
    person_id TEXT PRIMARY KEY,
    survivor  TEXT NOT NULL
);

CREATE INDEX replaced_person_by_survivor ON replaced_person (survivor);

TRUNCATE person_token;
