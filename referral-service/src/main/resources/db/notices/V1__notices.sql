-- What users are told of the cases that they follow. Ids, codes and user names only: nothing here tells who a case is
-- about. What a user writes of how to be reached is the user's.

-- Users, as their tokens described them when they were last here, and how they want to be told.
CREATE TABLE recipient (
    ambito       TEXT    NOT NULL,
    user_name    TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    roles        TEXT[]  NOT NULL,
    municipality TEXT    NOT NULL,
    email        TEXT,
    email_own    BOOLEAN NOT NULL DEFAULT false,
    mailing      TEXT    NOT NULL DEFAULT 'daily',
    PRIMARY KEY (ambito, user_name)
);

CREATE INDEX recipient_of_municipality ON recipient (ambito, municipality) WHERE municipality <> '';
CREATE INDEX recipient_by_role ON recipient USING gin (roles);

-- Who has to do with a case.
CREATE TABLE followed_case (
    case_id      TEXT PRIMARY KEY,
    person_id    TEXT NOT NULL,
    ambito       TEXT NOT NULL,
    municipality TEXT NOT NULL,
    sender       TEXT NOT NULL,
    operator     TEXT
);

CREATE INDEX followed_case_of_person ON followed_case (person_id);

-- One row a recipient and fact. mail_at: when an e-mail is to go out, or to be tried again; null when none is, or none
-- any more.
CREATE TABLE notice (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ambito         TEXT        NOT NULL,
    recipient      TEXT        NOT NULL,
    fact           TEXT        NOT NULL,
    kind           TEXT        NOT NULL,
    case_id        TEXT        NOT NULL,
    noted_at       TIMESTAMPTZ NOT NULL,
    read_at        TIMESTAMPTZ,
    mail_at        TIMESTAMPTZ,
    mail_tries     INT         NOT NULL DEFAULT 0,
    mailed_at      TIMESTAMPTZ,
    mail_failed_at TIMESTAMPTZ,
    UNIQUE (ambito, recipient, fact)
);

CREATE INDEX notice_of_recipient ON notice (ambito, recipient, id);
CREATE INDEX notice_unread ON notice (ambito, recipient) WHERE read_at IS NULL;
CREATE INDEX notice_of_case ON notice (case_id);
CREATE INDEX notice_to_mail ON notice (mail_at) WHERE mail_at IS NOT NULL;
CREATE INDEX notice_not_mailed ON notice (mail_failed_at) WHERE mail_failed_at IS NOT NULL;
CREATE INDEX notice_by_age ON notice (noted_at);
