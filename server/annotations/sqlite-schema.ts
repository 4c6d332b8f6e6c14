/** Tables of the annotations, as each version brought them; a step is never edited afterwards. */
export const STEPS = [
  `CREATE TABLE IF NOT EXISTS annotations (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    document   TEXT    NOT NULL,
    page       INTEGER NOT NULL,
    hlc        TEXT    NOT NULL,
    body       TEXT,
    change_seq INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS annotations_by_change ON annotations (owner, change_seq);`,
  // Several versions of one annotation; type: of its body, NULL once deleted.
  `CREATE TABLE annotation_versions (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    hlc        TEXT    NOT NULL,
    type       TEXT,
    json       TEXT    NOT NULL,
    change_seq INTEGER NOT NULL
  );
  INSERT INTO annotation_versions (owner, id, hlc, type, json, change_seq)
    SELECT owner, id, hlc, json_extract(body, '$.type'),
      '{"id":"' || id || '","documentSha256":"' || document || '","page":' || page ||
        ',"body":' || coalesce(body, 'null') || ',"hlc":"' || hlc || '"}',
      change_seq
    FROM annotations ORDER BY owner, change_seq;
  DROP TABLE annotations;
  CREATE UNIQUE INDEX annotation_versions_by_id ON annotation_versions (owner, id, hlc);
  CREATE UNIQUE INDEX annotation_versions_by_change ON annotation_versions (owner, change_seq);
  CREATE INDEX annotation_versions_of_sharing ON annotation_versions (owner, id) WHERE type IN ('share', 'reply');`,
  // With whom something was ever shared; audience: the JSON of an Audience.
  `CREATE TABLE annotation_shares_made (
    owner    TEXT NOT NULL,
    of       TEXT NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (owner, of, audience)
  ) WITHOUT ROWID;
  INSERT OR IGNORE INTO annotation_shares_made (owner, of, audience)
    SELECT owner, json_extract(json, '$.body.of'), json_extract(json, '$.body.with')
    FROM annotation_versions WHERE type = 'share';`,
  // last_seq: the number of the owner's last change; the row is what two exchanges of one owner cannot both have. An epoch is one opening
  // of the store; its row says how far the owner's sequence was its work. version: counts the changes of who shares what.
  `CREATE TABLE annotation_owners (
    owner       TEXT    PRIMARY KEY,
    last_seq    INTEGER NOT NULL,
    annotations INTEGER NOT NULL,
    bytes       INTEGER NOT NULL
  ) WITHOUT ROWID;
  INSERT INTO annotation_owners (owner, last_seq, annotations, bytes)
    SELECT owner, max(change_seq), count(type), sum(octet_length(json)) FROM annotation_versions GROUP BY owner;
  CREATE TABLE annotation_epochs (
    owner    TEXT    NOT NULL,
    epoch    TEXT    NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (owner, epoch)
  ) WITHOUT ROWID;
  INSERT INTO annotation_epochs (owner, epoch, last_seq)
    SELECT owner, lower(hex(randomblob(12))), last_seq FROM annotation_owners;
  CREATE TABLE annotation_sharing (
    session TEXT    PRIMARY KEY,
    version INTEGER NOT NULL
  ) WITHOUT ROWID;`,
  // Documents of which no words are kept any more.
  'CREATE TABLE IF NOT EXISTS annotation_forgotten_documents (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;',
];
