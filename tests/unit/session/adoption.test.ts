import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';
import type { SessionRecord } from '../../../server/session/record.ts';

import { Sessions, type SessionsPorts } from '../../../server/sessions/sessions.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { pausesOf, yielding } from '../../support/yielding/yielding.ts';
import { recordBefore } from '../verify/archives.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { FIRST_SECRETARY } from './builder.ts';
import { hostPorts } from './host-ports.ts';

/** Taking over a record, over storage that yields, and that fails after the record is written. */

let folder = '';
let db: Database;
let sessions: Sessions;
let record: SessionRecord;
/** How often reading a log for the first time fails from here on. */
let unreadable = 0;

function ports(): SessionsPorts {
  const plain = hostPorts(db);
  const pause = pausesOf(5);
  return {
    ...plain,
    secretBox: yielding(plain.secretBox, pause),
    log: yielding(
      {
        ...plain.log,
        async checkpoints(...asked) {
          if (unreadable > 0) {
            unreadable -= 1;
            throw new Error('the log cannot be read');
          }
          return plain.log.checkpoints(...asked);
        },
      },
      pause,
    ),
  };
}

beforeEach(async () => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  unreadable = 0;
  sessions = new Sessions(ports());
  record = recordBefore(await wholeSession());
});

afterEach(async () => {
  await sessions.stop();
  db.close();
  await rm(folder, { recursive: true });
});

const exists = { ok: false, refusal: { code: 'session-exists' } };
/** Another record of the same session: its last entry is not there. */
const shorter = () => ({ ...record, entries: record.entries.slice(0, -1), checkpoints: [], boxes: [] });

it('gives way to the first of two that come at the same moment, and leaves its boxes alone', async () => {
  expect(record.boxes.length).toBeGreaterThan(0);
  const emptied = { ...record, boxes: record.boxes.map(({ pollId }) => ({ pollId, entries: [] })) };
  const [first, second] = await Promise.all([sessions.adopt(record), sessions.adopt(emptied)]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject(exists);
  for (const { pollId, entries } of record.boxes) {
    const there = await hostPorts(db).secretBox.published({ sessionId: record.sessionId, pollId });
    expect(there).toHaveLength(entries.length);
  }
});

it('is made up for by the same record once more where the session could not be loaded, and by no other', async () => {
  unreadable = 1;
  await expect(sessions.adopt(record)).rejects.toThrow('cannot be read');
  expect(await sessions.enter(record.sessionId)).toBeNull();
  expect(await sessions.adopt(shorter())).toMatchObject(exists);
  const adopted = await sessions.adopt(record);
  if (!adopted.ok) throw new Error(adopted.refusal.en);
  expect(sessions.loaded(record.sessionId)).toBe(adopted.host);
  expect(await sessions.adopt(record)).toMatchObject(exists);
  const correction = { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là', reason: 'Nhầm' } as const;
  expect(await adopted.host.execute(correction, FIRST_SECRETARY)).toMatchObject({ ok: true });
});

it('is found at the next start where the session could not be loaded', async () => {
  unreadable = 1;
  await expect(sessions.adopt(record)).rejects.toThrow('cannot be read');
  sessions = new Sessions(ports());
  expect(await sessions.start()).toEqual([]);
  expect(sessions.list()).toMatchObject([{ id: record.sessionId, seq: record.entries.length }]);
});
