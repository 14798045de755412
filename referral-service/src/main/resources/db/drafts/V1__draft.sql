-- Referrals that have been begun and not been sent. The fields are sealed with the key of the person whom the draft will
-- become; that key is destroyed with the draft.

CREATE TABLE draft (
    person_id    TEXT PRIMARY KEY,
    ambito       TEXT        NOT NULL,
    owner        TEXT        NOT NULL,
    organisation TEXT        NOT NULL,
    fields       TEXT        NOT NULL,
    version      BIGINT      NOT NULL,
    changed_at   TIMESTAMPTZ NOT NULL,
    sending_at   TIMESTAMPTZ
);

CREATE INDEX draft_by_owner ON draft (ambito, owner, organisation, changed_at);
CREATE INDEX draft_by_age ON draft (changed_at);
