CREATE TABLE session_index (
  session_id text COLLATE "C" PRIMARY KEY,
  seq integer NOT NULL,
  hash text NOT NULL,
  listed text NOT NULL,
  people text NOT NULL,
  views bytea NOT NULL
);
