import { z } from 'zod';
import { readLine } from '#shared/archive/lines.ts';
import { type PollId, SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refusal, refuse } from '#shared/protocol/refusals.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import type { StoredEntry } from '../eventlog/event-log.ts';
import { verifyArchive } from '../verify/verify-archive.ts';
import type { SessionRecord } from './record.ts';

/**
 * Reads what `writeRecord` wrote, of this version or of version 1, which had the log only. A record of this version is
 * verified as a whole; of version 1 the chain is checked when it is adopted.
 */
export async function readRecord(archive: Uint8Array): Promise<Outcome<{ record: SessionRecord }>> {
  const verdict = await verifyArchive(archive);
  const text = new TextDecoder('utf-8').decode(archive);
  if (verdict.ok) return { ok: true, record: recordIn(text) };
  const { code, line, about, what } = verdict.fault;
  if (code === 'version') return readVersion1(text);
  const { vi } = refusal('record-broken', { line, what: `${about.vi}, ${what.vi}` });
  const { en } = refusal('record-broken', { line, what: `${about.en}, ${what.en}` });
  return { ok: false, refusal: { code: 'record-broken', vi, en } };
}

/** The record in an archive that holds. */
function recordIn(text: string): SessionRecord {
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const read = readLine(line);
      if (!read) throw new Error('an archive that holds has a line that cannot be read');
      return read;
    });
  const [header] = lines.filter((line) => line.type === 'header');
  if (!header) throw new Error('an archive that holds has no header');
  const boxes = new Map<PollId, BoxEntry[]>();
  for (const line of lines) {
    if (line.type !== 'ballot') continue;
    const box = boxes.get(line.pollId) ?? [];
    box.push(line.entry);
    boxes.set(line.pollId, box);
  }
  return {
    sessionId: header.header.sessionId,
    entries: lines
      .filter((line) => line.type === 'entry')
      .map(({ seq, hash, body }) => ({ seq, hash, body })),
    checkpoints: lines.filter((line) => line.type === 'checkpoint').map(({ checkpoint }) => checkpoint),
    boxes: [...boxes].map(([pollId, entries]) => ({ pollId, entries })),
  };
}

const HeaderOfVersion1 = z.object({
  format: z.literal('nghi-truong-record'),
  version: z.literal(1),
  sessionId: SessionId,
  entries: z.int().min(1),
});

const ENTRY_OF_VERSION_1 = /^\{"seq":(\d+),"hash":"([0-9a-f]{64})","entry":(.*)\}$/;

function readVersion1(text: string): Outcome<{ record: SessionRecord }> {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const header = HeaderOfVersion1.safeParse(parseJson(first));
  if (!header.success) return refuse('record-broken', { line: 1, what: 'header' });
  const entries: StoredEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const [, seq, hash, body] = ENTRY_OF_VERSION_1.exec(line) ?? [];
    if (seq === undefined || hash === undefined || body === undefined) {
      return refuse('record-broken', { line: index + 2, what: 'JSON' });
    }
    entries.push({ seq: Number(seq), hash, body });
  }
  if (entries.length !== header.data.entries) {
    return refuse('record-broken', {
      line: entries.length + 1,
      what: `${entries.length}/${header.data.entries}`,
    });
  }
  return { ok: true, record: { sessionId: header.data.sessionId, entries, checkpoints: [], boxes: [] } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
