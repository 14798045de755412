-- What is parked is kept as it was published, whoever could not act on it.

ALTER TABLE parked_message RENAME COLUMN reaction TO consumer;
ALTER TABLE parked_message
    ADD COLUMN event_type    TEXT,
    ADD COLUMN topic         TEXT    NOT NULL DEFAULT '',
    ADD COLUMN partition     INTEGER NOT NULL DEFAULT -1,
    ADD COLUMN record_offset BIGINT  NOT NULL DEFAULT -1,
    ADD COLUMN record_key    TEXT,
    ADD COLUMN headers       JSONB   NOT NULL DEFAULT '[]',
    ADD COLUMN value         BYTEA,
    ADD COLUMN reason        JSONB;

-- What was parked before: the same headers that it had on its topic.
UPDATE parked_message SET
    consumer   = 'reaction ' || consumer,
    event_type = message ->> 'type',
    record_offset = (message ->> 'position')::bigint,
    record_key = stream_key,
    value      = convert_to(message ->> 'event', 'UTF8'),
    headers    = (
        SELECT jsonb_agg(jsonb_build_object(
                   'name', header.name,
                   'value', translate(encode(convert_to(header.value, 'UTF8'), 'base64'), E'\n', '')))
        FROM (VALUES
                ('ce_id', message ->> 'id'),
                ('ce_type', 'it.percorsi.' || (message ->> 'type')),
                ('ce_time', message ->> 'recordedAt'),
                ('ce_aggregateid', message ->> 'aggregateId'),
                ('ce_sequence', message ->> 'sequence'),
                ('ce_actor', message -> 'provenance' ->> 'actor'),
                ('ce_role', message -> 'provenance' ->> 'role'),
                ('ce_organisation', message -> 'provenance' ->> 'organisation'),
                ('ce_correlationid', message -> 'provenance' ->> 'correlationId'),
                ('ce_causationid', message -> 'provenance' ->> 'causationId')
             ) AS header (name, value)
        WHERE header.value IS NOT NULL),
    reason     = CASE WHEN refusal IS NULL THEN NULL ELSE jsonb_build_object(
        'code', split_part(refusal, ' ', 1), 'rule', NULL, 'details', '[]'::jsonb, 'arguments', '[]'::jsonb) END;

ALTER TABLE parked_message DROP COLUMN message, DROP COLUMN refusal;
