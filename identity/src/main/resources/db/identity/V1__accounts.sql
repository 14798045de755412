create table account (
    username text primary key check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    display_name text not null,
    password_hash text not null,
    enabled boolean not null,
    must_change_password boolean not null,
    -- A one-time password that nobody used ends; null: the password has no end.
    one_time_until timestamptz,
    roles text[] not null,
    comune text,
    servizio text,
    azienda text,
    ambito text not null,
    -- Sessions and tokens of an earlier generation have ended.
    generation bigint not null default 0,
    created_at timestamptz not null,
    last_login_at timestamptz
);

-- Failures in a row, by hash of the name that was tried, of accounts there are and of those there are not alike: nobody
-- can tell the difference, and what people type into the wrong field is not kept.
create table login_attempts (
    name_hash bytea primary key,
    failed integer not null,
    locked_until timestamptz,
    last_at timestamptz not null
);

create table machine_client (
    client_id text primary key check (client_id ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    display_name text not null,
    secret_hash text not null,
    enabled boolean not null,
    scopes text[] not null,
    roles text[] not null,
    comune text,
    servizio text,
    azienda text,
    ambito text not null,
    created_at timestamptz not null
);

create table account_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    details text not null
);
create index account_log_subject on account_log (subject, id desc);

create function account_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'account_log is append-only';
end $$;
create trigger account_log_stays before update or delete or truncate on account_log
    for each statement execute function account_log_stays();

create table signing_key (
    -- The highest signs.
    number bigint generated always as identity,
    kid text primary key,
    created_at timestamptz not null,
    public_key text not null,
    master_key text not null,
    sealed_private_key text not null
);
