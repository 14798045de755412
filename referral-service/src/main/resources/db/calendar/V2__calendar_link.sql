-- The secret addresses under which operators' own calendar programs read their appointments: one an operator, of which
-- only the SHA-256 is kept.

CREATE TABLE calendar_link (
    ambito     TEXT        NOT NULL,
    operator   TEXT        NOT NULL,
    digest     BYTEA       NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (ambito, operator)
);
