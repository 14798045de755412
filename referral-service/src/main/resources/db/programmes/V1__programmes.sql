-- The funded programmes with what may change of them, and the paths that cases have taken, written in the transaction of
-- the fact. Who left gave the path back; who completed it keeps it.

CREATE TABLE programme (
    programme_id TEXT PRIMARY KEY,
    ambito       TEXT    NOT NULL,
    first_day    DATE    NOT NULL,
    last_day     DATE    NOT NULL CHECK (last_day >= first_day),
    paths        INTEGER NOT NULL CHECK (paths > 0),
    ended        BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE path (
    programme_id TEXT NOT NULL REFERENCES programme (programme_id),
    case_id      TEXT NOT NULL,
    -- The first and the last day on which the programme paid for something.
    first_day    DATE NOT NULL,
    last_day     DATE NOT NULL,
    PRIMARY KEY (programme_id, case_id)
);
