-- What persons are found by. A token is a keyed digest of a tax code, a date of birth or the beginning of a name: whoever
-- reads the table alone learns no name from it. The rows of a person go when the person is erased.

CREATE TABLE person_token (
    ambito    TEXT  NOT NULL,
    token     BYTEA NOT NULL,
    person_id TEXT  NOT NULL,
    PRIMARY KEY (ambito, token, person_id)
);

CREATE INDEX person_token_by_person ON person_token (person_id);
