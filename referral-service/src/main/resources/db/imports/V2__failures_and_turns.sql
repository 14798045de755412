-- How often a run broke off for another reason than an outage: it is ended after a few times.
ALTER TABLE upload ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

-- The rows whose turn it is; they are few at a time.
CREATE INDEX imported_row_on_its_way ON imported_row (upload_id, number) WHERE case_id IS NULL;
