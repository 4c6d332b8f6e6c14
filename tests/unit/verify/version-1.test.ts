import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryHash, genesisHash } from '../../../server/eventlog/chain.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { archiveOf, bytes } from './archives.ts';

/** As a server of version 1 exported it: two votes, of which one ended by its countdown. */
const EXPORTED = readFileSync(join(import.meta.dirname, 'record-of-version-1.jsonl'));

async function adopted(): Promise<SessionRecord> {
  const read = await readRecord(EXPORTED);
  if (!read.ok) throw new Error(read.refusal.en);
  return read.record;
}

/** The record with `from` written as `to` in every entry, and all hashes made to fit. */
function forged(record: SessionRecord, from: string, to: string): SessionRecord {
  let previous = genesisHash(record.sessionId);
  const entries = record.entries.map(({ seq, body: written }) => {
    const body = written.replaceAll(from, to);
    previous = entryHash(previous, body);
    return { seq, body, hash: previous };
  });
  return { ...record, entries };
}

describe('a record of version 1', () => {
  it('holds once a server of today has taken it over and sealed it', async () => {
    const verdict = await verifyArchive(bytes(archiveOf(await adopted())));
    expect(verdict).toMatchObject({ ok: true, summary: { entries: 11, checkpoints: 0, polls: { open: 2 } } });
  });

  it.each([
    ['another outcome', '"passed":false', '"passed":true', 'closing-result'],
    ['another count', '"counts":{"for":3', '"counts":{"for":4', 'closing-result'],
    ['a vote of a silent delegate', '"silent":["d6"]', '"silent":[]', 'closing-record'],
    ['one delegate on both sides', '"against":["d4"]', '"against":["d1"]', 'closing-record'],
  ])('is counted again like any other: %s is found', async (_, from, to, code) => {
    const archive = archiveOf(forged(await adopted(), from, to));
    expect(await verifyArchive(bytes(archive))).toMatchObject({ ok: false, fault: { code } });
  });
});
