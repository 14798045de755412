-- What is in documents, sealed with the key of the person whom they are about. A row comes and goes with its fact.

CREATE TABLE document_content (
    document_id TEXT PRIMARY KEY,
    person_id   TEXT        NOT NULL,
    sealed      BYTEA       NOT NULL,
    kept_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE INDEX document_content_by_person ON document_content (person_id);

-- What is sealed cannot be made smaller.
ALTER TABLE document_content ALTER COLUMN sealed SET STORAGE EXTERNAL;
