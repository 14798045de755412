-- Who looked at whom. Append only: the chain of digests shows what was changed all the same.

CREATE TABLE access_entry (
    position     BIGINT PRIMARY KEY,
    at           TIMESTAMPTZ NOT NULL,
    actor        TEXT        NOT NULL,
    role         TEXT        NOT NULL,
    organisation TEXT        NOT NULL,
    address      TEXT        NOT NULL,
    kind         TEXT        NOT NULL,
    path         TEXT        NOT NULL,
    reason       TEXT,
    subjects     TEXT[]      NOT NULL,
    digest       TEXT        NOT NULL
);

CREATE INDEX access_entry_by_subject ON access_entry USING gin (subjects);

CREATE FUNCTION access_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'access entries are never changed or removed';
END $$;

CREATE TRIGGER access_entry_stays BEFORE UPDATE OR DELETE ON access_entry
    FOR EACH ROW EXECUTE FUNCTION access_entry_stays();
CREATE TRIGGER access_entry_is_not_emptied BEFORE TRUNCATE ON access_entry
    FOR EACH STATEMENT EXECUTE FUNCTION access_entry_stays();
