CREATE TABLE ballots (
  arrival bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id text COLLATE "C" NOT NULL,
  poll_id text COLLATE "C" NOT NULL,
  ballot_id text COLLATE "C" NOT NULL,
  delegate_id text COLLATE "C" NOT NULL,
  selection text NOT NULL,
  reason text NOT NULL,
  recorded_at text NOT NULL,
  UNIQUE (session_id, poll_id, ballot_id)
);
