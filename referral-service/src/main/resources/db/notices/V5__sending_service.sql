-- The sending service that a user belongs to: what a program of it would be told goes to its people. Those that were here
-- before are told apart as soon as they come again.
ALTER TABLE recipient ADD COLUMN service TEXT NOT NULL DEFAULT '';

CREATE INDEX recipient_of_service ON recipient (ambito, service) WHERE service <> '';
