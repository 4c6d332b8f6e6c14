import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChainVersion, chainOf } from '#shared/archive/chain.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { CORE_VERSION } from '#shared/session/core-version.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { emptyLog, entryHash } from '../../../server/eventlog/chain.ts';
import { mustCover, readChecked } from '../../../server/eventlog/check-log.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { EventLog, StoredEntry } from '../../../server/eventlog/event-log.ts';
import { LaterCoreError } from '../../../server/eventlog/later-core.ts';
import type { Signer } from '../../../server/eventlog/signing-key.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { UnsignedLogError } from '../../../server/eventlog/unsigned-log.ts';
import { SESSION_LOG } from '../../../server/session/session-log.ts';
import { vouched } from '../../../server/session/vouched.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aLog, OTHER_SESSION, part, SESSION, signed } from './entries.ts';
import { OTHER_SERVER, OUR_SERVER } from './signers.ts';

/** Whatever can be done to a log by somebody who may write the database, and has not the signing key. */

let folder = '';
let db: Database;
let log: EventLog;

beforeEach(async () => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  log = sqliteEventLog(db);
});

/** Two logs of one chain on a disk without locks. */
async function stored(chain: ChainVersion): Promise<void> {
  await append(SESSION, aLog(SESSION, undefined, chain));
  await append(OTHER_SESSION, aLog(OTHER_SESSION, undefined, chain));
  // What a lock on the table is worth to somebody with the file.
  for (const name of db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all()) {
    db.exec(`DROP TRIGGER ${name}`);
  }
}

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** Entry by entry, as ten appends. */
async function append(session: SessionId, entries: ReturnType<typeof aLog>): Promise<void> {
  for (const entry of entries) await log.append(session, [entry], signed([entry], session));
}

/** As the server does when it starts, or with every signature of it, as at an export. */
type Way = 'at a start' | 'as a whole';
const WAYS: readonly Way[] = ['at a start', 'as a whole'];

async function load(way: Way = 'as a whole', session = SESSION): Promise<void> {
  const signatures = way === 'at a start' ? 'last' : 'all';
  const checked = await readChecked(log, session, SESSION_LOG, OUR_SERVER.publicKey, { signatures });
  mustCover({ signer: OUR_SERVER, coversAll: true }, session, checked);
}

const rows = (session = SESSION) =>
  db
    .prepare<[SessionId], StoredEntry>(
      'SELECT seq, body, salt, hash FROM events WHERE session_id = ? ORDER BY seq',
    )
    .all(session);

/** All hashes made to fit, from the first entry on. */
function chainAnew(session = SESSION): void {
  const update = db.prepare('UPDATE events SET hash = ? WHERE session_id = ? AND seq = ?');
  const [first] = rows(session);
  let previous = emptyLog(session, first && chainOf(first)).hash;
  for (const entry of rows(session)) {
    previous = entryHash(previous, entry);
    update.run(previous, session, entry.seq);
  }
}

function signAnew(by: Signer, from = 1, session = SESSION, core: number | null = CORE_VERSION): void {
  db.prepare('DELETE FROM checkpoints WHERE session_id = ? AND seq >= ?').run(session, from);
  const insert = db.prepare(
    `INSERT INTO checkpoints (session_id, seq, hash, at, core, key, signature)
     VALUES (@session, @seq, @hash, @at, @core, @key, @signature)`,
  );
  for (const { seq, hash } of rows(session)) {
    if (seq < from) continue;
    insert.run({ session, ...signCheckpoint(by, session, { seq, hash }, '2026-12-08T02:00:00.000Z', core) });
  }
}

/** Changes one entry, to something as valid. */
const alter = () =>
  db.exec(
    `UPDATE events SET body = replace(body, 'Nguyễn Văn Đại 3', 'Nguyễn Văn Đại 9') WHERE session_id = '${SESSION}'`,
  );
/** Like the last one, at the same time by the same actor. */
function addEntry(): void {
  const last = rows().at(-1);
  if (!last) throw new Error('no entry');
  const entry = { salt: last.salt, body: last.body.replace('"seq":10', '"seq":11') };
  db.prepare('INSERT INTO events (session_id, seq, body, salt, hash) VALUES (?, 11, ?, ?, ?)').run(
    SESSION,
    entry.body,
    entry.salt,
    entryHash(last.hash, entry),
  );
}

const deleteCheckpoints = (where: string) =>
  db.exec(`DELETE FROM checkpoints WHERE session_id = '${SESSION}' AND ${where}`);

const EDITS: readonly (readonly [string, () => unknown])[] = [
  ['an entry altered', () => alter()],
  ['an entry altered, and the log chained anew', () => [alter(), chainAnew()]],
  [
    'an entry altered, the log chained anew and its checkpoints from there taken away',
    () => [alter(), chainAnew(), deleteCheckpoints('seq >= 3')],
  ],
  [
    'an entry altered, the log chained anew and all checkpoints taken away',
    () => [alter(), chainAnew(), deleteCheckpoints('1')],
  ],
  [
    'an entry altered, the log chained anew and signed with another key',
    () => [alter(), chainAnew(), signAnew(OTHER_SERVER)],
  ],
  ['the same, where the altered part begins', () => [alter(), chainAnew(), signAnew(OTHER_SERVER, 3)]],
  ['the last checkpoint taken away', () => deleteCheckpoints('seq = 10')],
  ['the first checkpoint taken away', () => deleteCheckpoints('seq = 1')],
  ['a checkpoint in the middle taken away', () => deleteCheckpoints('seq = 5')],
  ['all checkpoints taken away', () => deleteCheckpoints('1')],
  [
    'a checkpoint moved to another entry',
    () => [
      deleteCheckpoints('seq = 5'),
      db.exec(`UPDATE checkpoints SET seq = 5 WHERE session_id = '${SESSION}' AND seq = 4`),
    ],
  ],
  [
    'a checkpoint moved, with the hash of its new entry',
    () =>
      db.exec(
        `UPDATE checkpoints SET hash = (SELECT hash FROM events e WHERE e.session_id = '${SESSION}' AND e.seq = 6)
         WHERE session_id = '${SESSION}' AND seq = 5`,
      ),
  ],
  [
    'the checkpoints of another session',
    () => [
      deleteCheckpoints('1'),
      db.exec(
        `INSERT INTO checkpoints SELECT '${SESSION}', seq, hash, at, key, signature, core FROM checkpoints`,
      ),
    ],
  ],
  [
    'the log of another session under its name',
    () => [
      db.exec(`DELETE FROM events WHERE session_id = '${SESSION}'`),
      deleteCheckpoints('1'),
      db.exec(
        `UPDATE events SET session_id = '${SESSION}'; UPDATE checkpoints SET session_id = '${SESSION}'`,
      ),
    ],
  ],
  ['an entry taken out', () => db.exec(`DELETE FROM events WHERE session_id = '${SESSION}' AND seq = 5`)],
  ['an entry added at the end', () => addEntry()],
  [
    'an entry added at the end and signed with another key',
    () => {
      addEntry();
      signAnew(OTHER_SERVER, 11);
    },
  ],
  [
    'cut at the end, with a checkpoint left over',
    () => db.exec(`DELETE FROM events WHERE session_id = '${SESSION}' AND seq > 7`),
  ],
  [
    'the version of the core lowered in a checkpoint',
    () => db.exec(`UPDATE checkpoints SET core = NULL WHERE session_id = '${SESSION}' AND seq = 10`),
  ],
  [
    'checkpoints that do not say the version of the core, signed anew with another key',
    () => [deleteCheckpoints('seq >= 9'), signAnew(OTHER_SERVER, 9, SESSION, null)],
  ],
];

const withSalt = (seq: number, salt: string) =>
  db.exec(`UPDATE events SET salt = ${salt} WHERE session_id = '${SESSION}' AND seq = ${seq}`);
const quoted = (seq: number) => `'${rows()[seq - 1]?.salt}'`;
/** What can be done to a salted log only. */
const SALT_EDITS: typeof EDITS = [
  [
    'the salts of two entries swapped',
    () => {
      const [third, fourth] = [quoted(3), quoted(4)];
      withSalt(3, fourth);
      withSalt(4, third);
    },
  ],
  ['the salts of two entries swapped, and the log chained anew', () => [withSalt(3, quoted(4)), chainAnew()]],
  ['a salt taken away', () => withSalt(3, 'NULL')],
  ['the first salt taken away, and the log chained anew', () => [withSalt(1, 'NULL'), chainAnew()]],
  [
    'all salts taken away, and the log chained anew as one of earlier releases',
    () => [db.exec(`UPDATE events SET salt = NULL WHERE session_id = '${SESSION}'`), chainAnew()],
  ],
  ['a salt in capitals', () => db.exec(`UPDATE events SET salt = upper(salt) WHERE seq = 3`)],
];

describe.each([1, 2] as const)('a log of chain %i is not served with', (chain) => {
  beforeEach(() => stored(chain));

  it.each(chain === 1 ? EDITS : [...EDITS, ...SALT_EDITS])('%s', async (_, edit) => {
    for (const way of WAYS) await load(way);
    edit();
    for (const way of WAYS) await expect(load(way), way).rejects.toBeInstanceOf(UnsignedLogError);
  });

  it('a core that goes down, though the server itself signed it', async () => {
    signAnew(OUR_SERVER, 8, SESSION, null);
    for (const way of WAYS) await expect(load(way), way).rejects.toBeInstanceOf(UnsignedLogError);
  });

  it('a core of a later release, and the message says what to do', async () => {
    signAnew(OUR_SERVER, 10, SESSION, CORE_VERSION + 1);
    for (const way of WAYS) {
      await expect(load(way), way).rejects.toBeInstanceOf(LaterCoreError);
      await expect(load(way), way).rejects.toThrow('newer release');
    }
  });

  it('a vouching for another key that the other key has signed itself', async () => {
    db.exec(`DELETE FROM events WHERE session_id = '${SESSION}'`);
    deleteCheckpoints('1');
    const theirs = { sessionId: SESSION, entries: aLog(), checkpoints: [] };
    const forged = vouched(
      theirs,
      OTHER_SERVER,
      { why: 'adoption', reason: null },
      { capacity: 'system', id: 'adoption' },
      '2026-12-08T03:00:00.000Z',
    );
    await log.adopt(SESSION, forged.entries, forged.checkpoints);
    await expect(load()).rejects.toBeInstanceOf(UnsignedLogError);
  });
});

describe('a log of a release that did not sign the version of its core', () => {
  it('is served, goes on with it, and is not gone on with without it', async () => {
    await stored(1);
    signAnew(OUR_SERVER, 1, SESSION, null);
    await load();
    signAnew(OUR_SERVER, 8);
    await load();
    signAnew(OUR_SERVER, 10, SESSION, null);
    await expect(load()).rejects.toBeInstanceOf(UnsignedLogError);
  });

  it('is not served in the chain of today', async () => {
    await stored(2);
    signAnew(OUR_SERVER, 1, SESSION, null);
    await expect(load()).rejects.toBeInstanceOf(UnsignedLogError);
  });
});

describe('what a start leaves to an export', () => {
  it('is an earlier signature that was changed: every entry is as it was, and the last one covers it', async () => {
    await stored(2);
    const [, other] = (await log.checkpoints(SESSION)).map(({ signature }) => signature);
    db.exec(`UPDATE checkpoints SET signature = '${other}' WHERE session_id = '${SESSION}' AND seq = 5`);
    await load('at a start');
    await expect(load('as a whole')).rejects.toBeInstanceOf(UnsignedLogError);
  });

  it('is not the last signature, nor any behind the last one of its own', async () => {
    await stored(2);
    const [first] = (await log.checkpoints(SESSION)).map(({ signature }) => signature);
    db.exec(`UPDATE checkpoints SET signature = '${first}' WHERE session_id = '${SESSION}' AND seq = 10`);
    await expect(load('at a start')).rejects.toBeInstanceOf(UnsignedLogError);
  });
});

describe('what signatures do not show', () => {
  beforeEach(() => stored(2));

  it('is a cut back to what was signed earlier', async () => {
    db.exec(`DELETE FROM events WHERE session_id = '${SESSION}' AND seq > 7`);
    deleteCheckpoints('seq > 7');
    await load();
    expect(await log.read(SESSION, 0)).toEqual(part(1, 7));
  });
});
