CREATE TABLE document_receipts (
  session_id text COLLATE "C" NOT NULL,
  delegate_id text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  received_at text NOT NULL,
  opened_at text,
  PRIMARY KEY (session_id, delegate_id, sha256)
);
