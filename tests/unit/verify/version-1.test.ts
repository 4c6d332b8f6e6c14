import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyLog, entryHash } from '../../../server/eventlog/chain.ts';
import { keyFingerprint } from '../../../server/eventlog/checkpoint.ts';
import { readRecord } from '../../../server/session/read-record.ts';
import type { SessionRecord } from '../../../server/session/record.ts';
import { verifyArchive } from '../../../server/verify/verify-archive.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';
import { adoptedBy, archiveOf, archiveOfVersion2, bytes } from './archives.ts';

/** As a server of version 1 exported it: two votes, of which one ended by its countdown. */
const EXPORTED = readFileSync(join(import.meta.dirname, 'golden', '0.1.0.jsonl'));

async function adopted(): Promise<SessionRecord> {
  const read = await readRecord(EXPORTED);
  if (!read.ok) throw new Error(read.refusal.en);
  return read.record;
}

function asVersion1({ sessionId, entries }: SessionRecord): string {
  const header = { format: 'nghi-truong-record', version: 1, sessionId, entries: entries.length };
  const lines = entries.map(({ seq, hash, body }) => `{"seq":${seq},"hash":"${hash}","entry":${body}}`);
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}

/** The record with `from` written as `to` in every entry, and all hashes made to fit. */
function forged(record: SessionRecord, from: string, to: string): SessionRecord {
  let previous = emptyLog(record.sessionId, 1).hash;
  const entries = record.entries.map(({ seq, body: written }) => {
    const body = written.replaceAll(from, to);
    const entry = { salt: null, body };
    previous = entryHash(previous, entry);
    return { seq, ...entry, hash: previous };
  });
  return { ...record, entries };
}

describe('a record of version 1', () => {
  it('holds, unsigned', async () => {
    const verdict = await verifyArchive(EXPORTED);
    expect(verdict).toMatchObject({
      ok: true,
      summary: { signed: false, entries: 11, checkpoints: 0, keys: [], polls: { open: 2 } },
    });
  });

  it('has no key that could be compared with a fingerprint', async () => {
    const fingerprints = [keyFingerprint(OUR_SERVER.publicKey)];
    expect(await verifyArchive(EXPORTED, { fingerprints })).toMatchObject({
      ok: false,
      fault: { code: 'version' },
    });
  });

  it('holds once a server of today has taken it over, vouched for it and sealed it', async () => {
    const verdict = await verifyArchive(bytes(archiveOf(adoptedBy(OUR_SERVER, await adopted()))));
    expect(verdict).toMatchObject({
      ok: true,
      summary: { signed: true, entries: 12, checkpoints: 1, polls: { open: 2 } },
    });
  });

  it('holds as version 0.3.0 exported it, which vouched for nothing', async () => {
    const verdict = await verifyArchive(bytes(archiveOfVersion2(await adopted())));
    expect(verdict).toMatchObject({ ok: true, summary: { entries: 11, checkpoints: 0 } });
  });

  it.each([
    ['another outcome', '"passed":false', '"passed":true', 'closing-result'],
    ['another count', '"counts":{"for":3', '"counts":{"for":4', 'closing-result'],
    ['a vote of a silent delegate', '"silent":["d6"]', '"silent":[]', 'closing-record'],
    ['one delegate on both sides', '"against":["d4"]', '"against":["d1"]', 'closing-record'],
  ])('is counted again like any other: %s is found', async (_, from, to, code) => {
    const old = forged(await adopted(), from, to);
    const archive = archiveOf(old);
    expect(await verifyArchive(bytes(archive))).toMatchObject({ ok: false, fault: { code } });
    expect(await verifyArchive(bytes(asVersion1(old)))).toMatchObject({ ok: false, fault: { code } });
  });
});
