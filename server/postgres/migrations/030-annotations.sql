-- For each annotation the versions that no other one replaces; type: of its body, NULL once deleted.
CREATE TABLE annotation_versions (
  owner text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  hlc text COLLATE "C" NOT NULL,
  type text,
  json text NOT NULL,
  change_seq bigint NOT NULL,
  PRIMARY KEY (owner, id, hlc),
  UNIQUE (owner, change_seq)
);
CREATE INDEX annotation_versions_of_sharing ON annotation_versions (owner, id) WHERE type IN ('share', 'reply');

-- With whom something was ever shared; audience: the JSON of an Audience.
CREATE TABLE annotation_shares_made (
  owner text COLLATE "C" NOT NULL,
  of text COLLATE "C" NOT NULL,
  audience text COLLATE "C" NOT NULL,
  PRIMARY KEY (owner, of, audience)
);

-- last_seq: the number of the owner's last change; the row is what two exchanges of one owner cannot both have.
CREATE TABLE annotation_owners (
  owner text COLLATE "C" PRIMARY KEY,
  last_seq bigint NOT NULL,
  annotations bigint NOT NULL,
  bytes bigint NOT NULL
);

-- How far the owner's sequence was the work of an epoch.
CREATE TABLE annotation_epochs (
  owner text COLLATE "C" NOT NULL,
  epoch text COLLATE "C" NOT NULL,
  last_seq bigint NOT NULL,
  PRIMARY KEY (owner, epoch)
);

-- version: counts the changes of who shares what.
CREATE TABLE annotation_sharing (
  session text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL
);

-- Documents of which no words are kept any more. erased: they lie in no file of the table either.
CREATE TABLE annotation_forgotten_documents (
  sha256 text COLLATE "C" PRIMARY KEY,
  erased boolean NOT NULL DEFAULT false
);
