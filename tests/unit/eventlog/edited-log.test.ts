import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { entryHash, genesisHash } from '../../../server/eventlog/chain.ts';
import { mustCover, readChecked } from '../../../server/eventlog/check-log.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { EventLog } from '../../../server/eventlog/event-log.ts';
import type { Signer } from '../../../server/eventlog/signing-key.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { UnsignedLogError } from '../../../server/eventlog/unsigned-log.ts';
import { vouched } from '../../../server/session/vouched.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aLog, OTHER_SESSION, part, SESSION, signed } from './entries.ts';
import { OTHER_SERVER, OUR_SERVER } from './signers.ts';

/** Whatever can be done to a log by somebody who may write the database, and has not the signing key. */

interface Row {
  readonly session_id: SessionId;
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

let folder = '';
let db: Database;
let log: EventLog;

beforeEach(async () => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  log = sqliteEventLog(db);
  await append(SESSION, aLog());
  await append(OTHER_SESSION, aLog(OTHER_SESSION));
  // What a lock on the table is worth to somebody with the file.
  for (const name of db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all()) {
    db.exec(`DROP TRIGGER ${name}`);
  }
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** Entry by entry, as ten appends. */
async function append(session: SessionId, entries: ReturnType<typeof aLog>): Promise<void> {
  for (const entry of entries) await log.append(session, [entry], signed([entry], session));
}

async function load(session = SESSION): Promise<void> {
  mustCover({ signer: OUR_SERVER, coversAll: true }, session, await readChecked(log, session));
}

const rows = (session = SESSION) =>
  db.prepare<[SessionId], Row>('SELECT * FROM events WHERE session_id = ? ORDER BY seq').all(session);

/** All hashes made to fit, from the first entry on. */
function chainAnew(session = SESSION): void {
  const update = db.prepare('UPDATE events SET hash = ? WHERE session_id = ? AND seq = ?');
  let previous = genesisHash(session);
  for (const { seq, body } of rows(session)) {
    previous = entryHash(previous, body);
    update.run(previous, session, seq);
  }
}

function signAnew(by: Signer, from = 1, session = SESSION): void {
  db.prepare('DELETE FROM checkpoints WHERE session_id = ? AND seq >= ?').run(session, from);
  const insert = db.prepare(
    `INSERT INTO checkpoints (session_id, seq, hash, at, key, signature)
     VALUES (@session, @seq, @hash, @at, @key, @signature)`,
  );
  for (const { seq, hash } of rows(session)) {
    if (seq < from) continue;
    insert.run({ session, ...signCheckpoint(by, session, { seq, hash }, '2026-12-08T02:00:00.000Z') });
  }
}

/** Changes one entry, to something as valid. */
const alter = () =>
  db.exec(
    `UPDATE events SET body = replace(body, 'Nguyễn Văn Đại 3', 'Nguyễn Văn Đại 9') WHERE session_id = '${SESSION}'`,
  );
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
      db.exec(`INSERT INTO checkpoints SELECT '${SESSION}', seq, hash, at, key, signature FROM checkpoints`),
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
  [
    'an entry added at the end',
    () => {
      const last = rows().at(-1);
      const body = last?.body.replace('"seq":10', '"seq":11') ?? '';
      db.prepare('INSERT INTO events VALUES (?, 11, ?, ?)').run(
        SESSION,
        body,
        entryHash(last?.hash ?? '', body),
      );
    },
  ],
  [
    'an entry added at the end and signed with another key',
    () => {
      const last = rows().at(-1);
      const body = last?.body.replace('"seq":10', '"seq":11') ?? '';
      db.prepare('INSERT INTO events VALUES (?, 11, ?, ?)').run(
        SESSION,
        body,
        entryHash(last?.hash ?? '', body),
      );
      signAnew(OTHER_SERVER, 11);
    },
  ],
  [
    'cut at the end, with a checkpoint left over',
    () => db.exec(`DELETE FROM events WHERE session_id = '${SESSION}' AND seq > 7`),
  ],
];

describe('a log is not served with', () => {
  it.each(EDITS)('%s', async (_, edit) => {
    await load();
    edit();
    await expect(load()).rejects.toBeInstanceOf(UnsignedLogError);
  });

  it('a vouching for another key that the other key has signed itself', async () => {
    db.exec(`DELETE FROM events WHERE session_id = '${SESSION}'`);
    deleteCheckpoints('1');
    const theirs = { sessionId: SESSION, entries: aLog(), checkpoints: [] };
    const forged = vouched(
      theirs,
      OTHER_SERVER,
      { why: 'adoption', reason: null },
      { role: 'system', id: 'adoption' },
      '2026-12-08T03:00:00.000Z',
    );
    await log.adopt(SESSION, forged.entries, forged.checkpoints);
    await expect(load()).rejects.toBeInstanceOf(UnsignedLogError);
  });
});

describe('what signatures do not show', () => {
  it('is a cut back to what was signed earlier', async () => {
    db.exec(`DELETE FROM events WHERE session_id = '${SESSION}' AND seq > 7`);
    deleteCheckpoints('seq > 7');
    await load();
    expect(await log.read(SESSION, 0)).toEqual(part(1, 7));
  });
});
