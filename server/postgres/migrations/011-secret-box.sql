CREATE TABLE token_issues (
  session_id text COLLATE "C" NOT NULL,
  poll_id text COLLATE "C" NOT NULL,
  delegate_id text COLLATE "C" NOT NULL,
  blinded_hash text NOT NULL,
  PRIMARY KEY (session_id, poll_id, delegate_id)
);
CREATE TABLE open_ballots (
  session_id text COLLATE "C" NOT NULL,
  poll_id text COLLATE "C" NOT NULL,
  place bytea NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (session_id, poll_id, place)
);
CREATE TABLE sealed_boxes (
  session_id text COLLATE "C" NOT NULL,
  poll_id text COLLATE "C" NOT NULL,
  entries text NOT NULL,
  PRIMARY KEY (session_id, poll_id)
);
