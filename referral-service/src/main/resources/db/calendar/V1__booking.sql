-- The times that operators have given away, written in the transaction of the fact that gives or takes them. Minutes
-- are counted from midnight, Italian time.

CREATE TABLE booking (
    appointment_id TEXT PRIMARY KEY,
    ambito         TEXT     NOT NULL,
    operator       TEXT     NOT NULL,
    day            DATE     NOT NULL,
    from_minute    SMALLINT NOT NULL,
    to_minute      SMALLINT NOT NULL CHECK (to_minute > from_minute)
);

CREATE INDEX booking_of_operator ON booking (ambito, operator, day);
