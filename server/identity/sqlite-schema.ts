/** Tables of identities, in the order in which they came to be; never edited afterwards. */
export const STEPS = [
  `CREATE TABLE identities (
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     role TEXT NOT NULL,
     generation INTEGER NOT NULL,
     code_fingerprint TEXT NOT NULL UNIQUE,
     PRIMARY KEY (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE sign_ins (
     token_hash TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     FOREIGN KEY (session_id, person_id) REFERENCES identities (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE wipes (
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     requested_at TEXT NOT NULL,
     PRIMARY KEY (session_id, person_id)
   ) WITHOUT ROWID`,
  `CREATE TABLE wiped_sign_ins (
     token_hash TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     requested_at TEXT NOT NULL,
     done_at TEXT
   ) WITHOUT ROWID`,
  // Codes that are on paper already keep their eight letters until they are renewed.
  `ALTER TABLE identities ADD COLUMN letters INTEGER NOT NULL DEFAULT 8`,
  `ALTER TABLE identities ADD COLUMN code_use TEXT NOT NULL DEFAULT 'handed-out'`,
  `UPDATE identities SET code_use = 'used' WHERE EXISTS (
     SELECT 1 FROM sign_ins s WHERE s.session_id = identities.session_id AND s.person_id = identities.person_id)`,
  // Up to which entry of the audit a device has told its owner of other devices.
  `ALTER TABLE sign_ins ADD COLUMN told_until INTEGER NOT NULL DEFAULT 0`,
  'CREATE INDEX sign_ins_of ON sign_ins (session_id, person_id)',
  `CREATE TABLE ended_sign_ins (
     token_hash TEXT PRIMARY KEY,
     ending TEXT NOT NULL,
     at TEXT NOT NULL
   ) WITHOUT ROWID`,
  `CREATE TABLE identity_audit (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     role TEXT NOT NULL,
     deed TEXT NOT NULL,
     by_role TEXT NOT NULL,
     by_id TEXT NOT NULL,
     devices INTEGER NOT NULL,
     at TEXT NOT NULL
   )`,
  'CREATE INDEX identity_audit_of ON identity_audit (session_id, person_id, deed, seq)',
  `CREATE TRIGGER identity_audit_never_changes BEFORE UPDATE ON identity_audit
     BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
  `CREATE TRIGGER identity_audit_never_goes BEFORE DELETE ON identity_audit
     BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`,
  // What tells whether the server's secret is still the one that the codes were made with; one row.
  'CREATE TABLE identity_secret (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), check_value TEXT NOT NULL)',
  // Since when the person takes part no more: the code signs nobody in, also when all codes are made anew.
  'ALTER TABLE identities ADD COLUMN left_at TEXT',
  // The device of a sign-in: what lists call it, the key that it is bound to, and when it was heard of.
  'ALTER TABLE sign_ins ADD COLUMN device_id TEXT',
  `UPDATE sign_ins SET device_id = lower(hex(randomblob(12)))`,
  'CREATE UNIQUE INDEX sign_ins_device ON sign_ins (device_id)',
  'ALTER TABLE sign_ins ADD COLUMN thumbprint TEXT',
  'ALTER TABLE sign_ins ADD COLUMN device_name TEXT',
  'ALTER TABLE sign_ins ADD COLUMN signed_in_at TEXT',
  'ALTER TABLE sign_ins ADD COLUMN last_contact_at TEXT',
  'ALTER TABLE wiped_sign_ins ADD COLUMN thumbprint TEXT',
  // Who a participant is in the register, and whether the code, from before that was known, lets that person in.
  'ALTER TABLE identities ADD COLUMN known_as TEXT',
  'ALTER TABLE identities ADD COLUMN opens_person INTEGER NOT NULL DEFAULT 0',
  'CREATE INDEX identities_known_as ON identities (known_as)',
];
