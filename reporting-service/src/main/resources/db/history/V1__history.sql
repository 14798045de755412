-- Every published event once, as it was published. Append only: the chain of digests shows what was changed all the same.

CREATE TABLE entry (
    topic         TEXT        NOT NULL,
    stream        TEXT        NOT NULL,
    position      BIGINT      NOT NULL,
    event_id      TEXT        NOT NULL UNIQUE,
    aggregate_id  TEXT        NOT NULL,
    sequence      BIGINT      NOT NULL,
    type          TEXT        NOT NULL,
    revision      INTEGER     NOT NULL,
    recorded_at   TIMESTAMPTZ NOT NULL,
    header_names  TEXT[]      NOT NULL,
    header_values BYTEA[]     NOT NULL,
    value         BYTEA       NOT NULL,
    digest        TEXT        NOT NULL,
    PRIMARY KEY (topic, stream, position),
    UNIQUE (aggregate_id, sequence)
);

-- What a topic should never have carried, as it stood there.
CREATE TABLE anomaly (
    number        BIGSERIAL PRIMARY KEY,
    kind          TEXT        NOT NULL,
    topic         TEXT        NOT NULL,
    kafka_partition INTEGER   NOT NULL,
    kafka_offset  BIGINT      NOT NULL,
    stream        TEXT,
    event_id      TEXT,
    aggregate_id  TEXT,
    sequence      BIGINT,
    header_names  TEXT[]      NOT NULL,
    header_values BYTEA[]     NOT NULL,
    value         BYTEA,
    fingerprint   TEXT        NOT NULL,
    found_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (topic, kafka_partition, kafka_offset, kind, fingerprint)
);

CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history is never changed or removed';
END $$;

CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION history_stays();
CREATE TRIGGER entry_is_not_emptied BEFORE TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION history_stays();
CREATE TRIGGER anomaly_stays BEFORE UPDATE OR DELETE ON anomaly
    FOR EACH ROW EXECUTE FUNCTION history_stays();
CREATE TRIGGER anomaly_is_not_emptied BEFORE TRUNCATE ON anomaly
    FOR EACH STATEMENT EXECUTE FUNCTION history_stays();
