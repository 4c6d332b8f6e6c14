CREATE TABLE passkeys (
  id text COLLATE "C" PRIMARY KEY,
  person_id text COLLATE "C" NOT NULL,
  server_name text NOT NULL,
  public_key bytea NOT NULL,
  -- An authenticator counts up to 2^32.
  counter bigint NOT NULL,
  name text,
  added_at text COLLATE "C" NOT NULL,
  used_at text
);
CREATE INDEX passkeys_of ON passkeys (person_id, added_at);
