-- Texts are compared byte by byte, as SQLite does and as hashes and orders on record expect: hence COLLATE "C".
CREATE TABLE events (
  session_id text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  body text NOT NULL,
  salt text,
  hash text NOT NULL,
  PRIMARY KEY (session_id, seq)
);
-- Which sessions there are is asked at each start.
CREATE INDEX first_entries ON events (session_id) WHERE seq = 1;

CREATE TABLE checkpoints (
  session_id text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  hash text NOT NULL,
  at text NOT NULL,
  core integer,
  key text NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (session_id, seq)
);

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'the log is append-only'; END
$$;
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER checkpoints_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
