-- Files of referrals between their upload and the end of their import. No facts: all of it may be lost and sent again.

CREATE TABLE upload (
    id             UUID PRIMARY KEY,
    owner          TEXT        NOT NULL,
    ambito         TEXT        NOT NULL,
    organisation   TEXT        NOT NULL,
    role           TEXT        NOT NULL,
    correlation_id TEXT        NOT NULL,
    -- Sealed under a key of its own, which is destroyed when the file is no longer needed.
    content        TEXT        NOT NULL,
    lines          INTEGER     NOT NULL,
    columns        TEXT[]      NOT NULL,
    version        INTEGER     NOT NULL DEFAULT 0,
    state          TEXT        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'RUNNING', 'DONE')),
    -- The instance that takes the rows in; another one goes on when it is gone.
    runner         TEXT,
    uploaded_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    expires_at     TIMESTAMPTZ NOT NULL DEFAULT now() + interval '24 hours',
    started_at     TIMESTAMPTZ
);

CREATE INDEX upload_of_owner ON upload (owner, uploaded_at DESC);
CREATE INDEX upload_expiring ON upload (expires_at);
CREATE INDEX upload_running ON upload (started_at) WHERE state = 'RUNNING';

-- The rows that were chosen, and what became of each.
CREATE TABLE upload_row (
    upload_id UUID    NOT NULL REFERENCES upload ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    outcome   TEXT    NOT NULL DEFAULT 'PENDING' CHECK (outcome IN ('PENDING', 'IMPORTED', 'KNOWN', 'REFUSED')),
    case_id   TEXT,
    refusal   TEXT,
    PRIMARY KEY (upload_id, number)
);

-- What the columns of files with the same titles were taken for; neither titles nor contents are kept.
CREATE TABLE column_mapping (
    organisation TEXT        NOT NULL,
    signature    TEXT        NOT NULL,
    columns      TEXT[]      NOT NULL,
    used_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation, signature)
);

-- Which referrals came in by file: a keyed digest of codice fiscale, date and municipality. Goes with the person.
CREATE TABLE imported_row (
    ambito      TEXT        NOT NULL,
    digest      TEXT        NOT NULL,
    upload_id   UUID        NOT NULL,
    number      INTEGER     NOT NULL,
    case_id     TEXT,
    person_id   TEXT,
    imported_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (ambito, digest)
);

CREATE INDEX imported_row_of_person ON imported_row (person_id);
