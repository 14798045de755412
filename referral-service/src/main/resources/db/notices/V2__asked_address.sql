-- Addresses that users have written: none is told anything before its user has entered the code that one letter brought
-- there. Of the code only the SHA-256 is kept. send_at: when the letter is to go out, or to be tried again; null when it
-- has left, or was given up (no code then). asks counts the letters asked for since asked_since.
CREATE TABLE asked_address (
    ambito      TEXT        NOT NULL,
    user_name   TEXT        NOT NULL,
    email       TEXT,
    code        BYTEA,
    wrong       INT         NOT NULL DEFAULT 0,
    valid_until TIMESTAMPTZ,
    send_at     TIMESTAMPTZ,
    sends       INT         NOT NULL DEFAULT 0,
    asks        INT         NOT NULL DEFAULT 1,
    asked_since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (ambito, user_name)
);

CREATE INDEX asked_address_to_send ON asked_address (send_at) WHERE send_at IS NOT NULL;

-- Nobody has confirmed those that were written until now.
INSERT INTO asked_address (ambito, user_name, email, send_at, asked_since)
SELECT ambito, user_name, email, now(), now() FROM recipient WHERE email_own AND email IS NOT NULL;

UPDATE recipient SET email = NULL WHERE email_own;
