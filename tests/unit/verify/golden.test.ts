import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/database.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import { writeRecord } from '../../../server/session/record.ts';
import { Sessions } from '../../../server/sessions/sessions.ts';

import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { FIRST_SECRETARY } from '../session/builder.ts';
import { hostPorts } from '../session/host-ports.ts';
import { bytes } from './archives.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const golden = (name: string) => readFileSync(join(FOLDER, name));
const EVERY_POLL = { open: 3, secret: 3, opinion: 1, manual: 3 };

/** What is in each, so that none is taken to hold that was not read. */
const RECORDS = [
  ['0.1.0.jsonl', { signed: false, entries: 11, ballots: 0, polls: { open: 2 } }],
  ['0.2.0.jsonl', { signed: true, entries: 47, ballots: 7, polls: EVERY_POLL }],
  ['0.3.0-every-poll.jsonl', { signed: true, entries: 69, ballots: 7, polls: { ...EVERY_POLL, opinion: 2 } }],
  ['0.3.0-hall.jsonl', { signed: true, entries: 22, ballots: 0, polls: { open: 1, opinion: 1, manual: 1 } }],
  ['0.4.0.jsonl', { signed: true, entries: 117, ballots: 7, polls: { ...EVERY_POLL, open: 4 } }],
] as const;
const IN_PART = [['0.4.0-in-part.jsonl', 36]] as const;

let folder = '';
let db: Database;
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

describe('the record of each release', () => {
  it('is known here, every one of them', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
    expect(files.sort()).toEqual([...RECORDS, ...IN_PART].map(([name]) => name).sort());
  });

  it.each(RECORDS)('%s holds', async (name, summary) => {
    expect(await verifyArchive(golden(name))).toMatchObject({
      ok: true,
      summary: { ...summary, sealed: [], notJudged: [] },
    });
  });

  it.each(RECORDS)(
    '%s is taken over, gone on with after a restart, exported and verified',
    async (name, { entries }) => {
      const read = await readRecord(golden(name));
      if (!read.ok) throw new Error(read.refusal.en);
      const adopted = await new Sessions(hostPorts(db)).adopt(read.record);
      if (!adopted.ok) throw new Error(adopted.refusal.en);
      await adopted.host.stop();
      const again = new Sessions(hostPorts(db));
      await again.start();
      const entered = await again.enter(adopted.host.id);
      if (!entered?.ok) throw new Error('no session');
      const { host } = entered;
      // Of every entry: who may know a correction follows from who may know what it corrects, which the oldest do not record.
      for (let correctsSeq = 1; correctsSeq <= entries; correctsSeq += 1) {
        const correction = {
          type: 'CorrectEntry',
          correctsSeq,
          statement: 'Đúng là',
          reason: 'Nhầm',
        } as const;
        expect(await host.execute(correction, FIRST_SECRETARY)).toMatchObject({ ok: true });
      }
      const exported = await writeRecord(host.id, host.state, hostPorts(db));
      if (!exported.ok) throw new Error(exported.refusal.en);
      const archive = (await Array.fromAsync(exported.pieces)).join('');
      const verdict = await verifyArchive(bytes(archive));
      expect(verdict.ok ? verdict.summary.entries : verdict.fault).toBeGreaterThanOrEqual(2 * entries);
      await again.stop();
    },
  );

  it.each(IN_PART)('%s holds, with %i sealed entries, and is not taken over', async (name, sealed) => {
    const verdict = await verifyArchive(golden(name));
    if (!verdict.ok) throw new Error(verdict.fault.what.en);
    const count = verdict.summary.sealed.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    expect(count).toBe(sealed);
    expect(verdict.summary.notJudged.length).toBeGreaterThan(0);
    expect(await readRecord(golden(name))).toMatchObject({ ok: false, refusal: { code: 'record-in-part' } });
  });
});
