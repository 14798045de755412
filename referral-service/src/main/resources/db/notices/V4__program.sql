-- Whether a user is a program: it does the work of people, is offered to nobody as one of them, and is told nothing. Those
-- that were here before are told apart as soon as they come again.
ALTER TABLE recipient ADD COLUMN program BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX recipient_program ON recipient (ambito) WHERE program;
