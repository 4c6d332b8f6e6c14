CREATE TABLE memos (
  session_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  memo text NOT NULL,
  PRIMARY KEY (session_id, id)
);
CREATE TABLE memo_receipts (
  session_id text COLLATE "C" NOT NULL,
  memo_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  delivered_at text COLLATE "C" NOT NULL,
  seen_at text COLLATE "C",
  PRIMARY KEY (session_id, memo_id, person_id)
);
CREATE TABLE help_calls (
  session_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  call text NOT NULL,
  PRIMARY KEY (session_id, id)
);
