-- A notice is about a case, or about an operator's absence.
ALTER TABLE notice ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE notice ADD COLUMN absence_id TEXT;
ALTER TABLE notice ADD CONSTRAINT notice_about_one CHECK (num_nonnulls(case_id, absence_id) = 1);
