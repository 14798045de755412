-- The only truth of a service: its events, and with them, in the same transactions, the answers already given.

CREATE TABLE event (
    global_index     BIGSERIAL PRIMARY KEY,
    aggregate_id     VARCHAR(255) NOT NULL,
    sequence         BIGINT       NOT NULL,
    aggregate_type   VARCHAR(255),
    event_id         VARCHAR(255) NOT NULL UNIQUE,
    metadata         BYTEA,
    payload          BYTEA        NOT NULL,
    payload_revision VARCHAR(255),
    payload_type     VARCHAR(255) NOT NULL,
    recorded_at      VARCHAR(255) NOT NULL,
    UNIQUE (aggregate_id, sequence)
);

CREATE TABLE snapshot (
    aggregate_id     VARCHAR(255) NOT NULL,
    sequence         BIGINT       NOT NULL,
    aggregate_type   VARCHAR(255) NOT NULL,
    event_id         VARCHAR(255) NOT NULL UNIQUE,
    metadata         BYTEA,
    payload          BYTEA        NOT NULL,
    payload_revision VARCHAR(255),
    payload_type     VARCHAR(255) NOT NULL,
    recorded_at      VARCHAR(255) NOT NULL,
    PRIMARY KEY (aggregate_id, sequence)
);

-- How far each reader of the events has come.
CREATE TABLE token (
    processor  VARCHAR(255) NOT NULL,
    segment    INTEGER      NOT NULL,
    token      BYTEA,
    token_type VARCHAR(255),
    claimed_at VARCHAR(255),
    owner      VARCHAR(255),
    PRIMARY KEY (processor, segment)
);

CREATE TABLE idempotency_answer (
    key          TEXT PRIMARY KEY,
    fingerprint  TEXT        NOT NULL,
    aggregate_id TEXT        NOT NULL,
    sequence     BIGINT      NOT NULL,
    answered_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- Facts folded from other services' events that decisions need: durable, unlike the views.
CREATE TABLE register_entry (
    register TEXT  NOT NULL,
    id       TEXT  NOT NULL,
    document JSONB NOT NULL,
    PRIMARY KEY (register, id)
);

-- Answers to others' events that were refused, and what waits behind them, in order.
CREATE TABLE parked_message (
    position    BIGSERIAL PRIMARY KEY,
    reaction    TEXT        NOT NULL,
    stream_key  TEXT        NOT NULL,
    event_id    TEXT        NOT NULL,
    message     JSONB       NOT NULL,
    refusal     TEXT,
    parked_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (reaction, event_id)
);

CREATE INDEX parked_message_by_key ON parked_message (reaction, stream_key, position);
