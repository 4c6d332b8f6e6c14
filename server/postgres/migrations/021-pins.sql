CREATE TABLE pins (
  person_id text COLLATE "C" PRIMARY KEY,
  hash text NOT NULL,
  wrong integer NOT NULL DEFAULT 0,
  set_at text NOT NULL
);
