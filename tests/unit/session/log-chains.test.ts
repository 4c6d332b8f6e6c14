import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { emptyLog, firstBreak } from '../../../server/eventlog/chain.ts';
import { writeRecord } from '../../../server/session/record.ts';

import type { SessionHost } from '../../../server/session/session-host.ts';
import { Sessions } from '../../../server/sessions/sessions.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { bytes, recordBefore, recordOf } from '../verify/archives.ts';
import { wholeSession } from '../verify/whole-session.ts';
import { aSession, FIRST_SECRETARY } from './builder.ts';
import { hostPorts } from './host-ports.ts';
import { delegate, details } from './samples.ts';

let folder = '';
let db: Database;
let sessions: Sessions;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  sessions = new Sessions(hostPorts(db));
});
afterEach(async () => {
  await sessions.stop();
  db.close();
  await rm(folder, { recursive: true });
});

const stored = (host: SessionHost) => hostPorts(db).log.read(host.id, 0);
const correction = { type: 'CorrectEntry', correctsSeq: 1, statement: 'Đúng là', reason: 'Nhầm' } as const;

/** One more entry, a restart of the server, and one more again. */
async function goingOn(host: SessionHost): Promise<SessionHost> {
  expect(await host.execute(correction, FIRST_SECRETARY)).toMatchObject({ ok: true });
  await sessions.stop();
  sessions = new Sessions(hostPorts(db));
  await sessions.start();
  const entered = await sessions.enter(host.id);
  if (!entered?.ok) throw new Error('the session is gone');
  const again = entered.host;
  expect(await again.execute(correction, FIRST_SECRETARY)).toMatchObject({ ok: true });
  return again;
}

async function exported(host: SessionHost, shown: ((seq: number) => boolean) | null = null): Promise<string> {
  const record = await writeRecord(host.id, host.state, hostPorts(db), shown);
  if (!record.ok) throw new Error(record.refusal.en);
  return (await Array.fromAsync(record.pieces)).join('');
}

describe('a new session', () => {
  it('begins in the salted chain, goes on in it, and its own hash is told', async () => {
    const host = await goingOn((await sessions.create(details())).host);
    const log = await stored(host);
    expect(firstBreak(host.id, log)).toBeNull();
    expect(log.map(({ salt }) => salt)).toEqual(log.map(() => expect.stringMatching(/^[0-9a-f]{64}$/)));
    expect(host.hash).toBe(log.at(-1)?.hash);
    expect(await verifyArchive(bytes(await exported(host)))).toMatchObject({
      ok: true,
      summary: { entries: 3 },
    });
  });
});

describe('a session of an earlier release', () => {
  it.each([
    ['in preparation', async () => ({ story: aSession().registering(delegate(1)), boxes: [] })],
    ['that was held', wholeSession],
  ])(
    '%s stays in its chain: it is served, gone on with, exported, verified and imported',
    async (_, tell) => {
      const told = await tell();
      const adopted = await sessions.adopt(recordBefore(told));
      if (!adopted.ok) throw new Error(adopted.refusal.en);
      const host = await goingOn(adopted.host);
      const log = await stored(host);
      expect(log).toHaveLength(told.story.log.length + 2);
      expect(firstBreak(host.id, log)).toBeNull();
      expect(log.filter(({ salt }) => salt !== null)).toEqual([]);
      // With its hash anybody could try out what they are not told.
      expect([...log.map(({ hash }) => hash), emptyLog(host.id, 1).hash]).not.toContain(host.hash);
      const archive = await exported(host);
      expect(archive.split('\n')[0]).toContain('"version":4,"sessionId":"kh-mot","chain":1,');
      expect(await verifyArchive(bytes(archive))).toMatchObject({
        ok: true,
        summary: { entries: log.length },
      });
    },
  );

  it('is exported whole only, and says why', async () => {
    const adopted = await sessions.adopt(recordBefore(await wholeSession()));
    if (!adopted.ok) throw new Error(adopted.refusal.en);
    const { id, state } = adopted.host;
    const refused = await writeRecord(id, state, hostPorts(db), (seq) => seq !== 3);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'record-whole-only' } });
  });
});

describe('a record in part', () => {
  it('is written as it is verified, with the boxes that were announced in what is shown', async () => {
    const told = await wholeSession();
    const adopted = await sessions.adopt(recordOf(told));
    if (!adopted.ok) throw new Error(adopted.refusal.en);
    const seqOf = (holds: (event: LoggedEvent['event']) => boolean) =>
      told.story.log.find(({ event }) => holds(event))?.seq ?? 0;
    const [election, rating] = told.boxes;
    const counted = seqOf((event) => event.type === 'PollClosed' && event.pollId === rating?.pollId);
    const question = seqOf(({ type }) => type === 'QuestionSubmitted');
    const announced = seqOf(
      (event) => event.type === 'PollResultAnnounced' && event.pollId === rating?.pollId,
    );
    const hidden = [counted, announced, question].sort((a, b) => a - b);
    const archive = await exported(adopted.host, (seq) => !hidden.includes(seq));
    expect(await verifyArchive(bytes(archive))).toMatchObject({
      ok: true,
      summary: {
        sealed: hidden.map((seq) => ({ from: seq, to: seq })),
        ballots: election?.entries.length,
      },
    });
    expect(archive).toContain(`"box":"${election?.pollId}"`);
    expect(archive).not.toContain(`"box":"${rating?.pollId}"`);
  });
});
