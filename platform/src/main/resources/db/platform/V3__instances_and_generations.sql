-- Who runs this service just now: the share that each instance takes of the readers' segments follows from it.
CREATE TABLE instance (
    id         TEXT PRIMARY KEY,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    seen_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- A view that is built anew beside the one that people read. No row: the first generation, which serves.
CREATE TABLE view_generation (
    view       TEXT        NOT NULL,
    version    INTEGER     NOT NULL,
    generation INTEGER     NOT NULL,
    serving    BOOLEAN     NOT NULL DEFAULT false,
    began_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (view, version, generation)
);

-- Two that fold one document at the same time: the later one finds that it was overtaken.
ALTER TABLE register_entry ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
