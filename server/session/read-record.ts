import { readLine } from '#shared/archive/lines.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import { type Outcome, refusal, refuse } from '#shared/protocol/refusals.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { verifyArchive } from '../verify/verify-archive.ts';
import { readVersion1 } from '../verify/version-1.ts';
import type { SessionRecord } from './record.ts';

/**
 * Reads what `writeRecord` wrote, of whatever version, verified as a whole. Version 1 had the log only, without signatures. One in
 * part is refused: no server could decide what comes next by a log that it knows in part only.
 */
export async function readRecord(archive: Uint8Array): Promise<Outcome<{ record: SessionRecord }>> {
  const verdict = await verifyArchive(archive);
  if (verdict.ok && verdict.summary.sealed.length > 0) return refuse('record-in-part');
  if (verdict.ok) {
    const text = new TextDecoder('utf-8').decode(archive);
    return { ok: true, record: verdict.summary.signed ? recordIn(text) : recordOfVersion1(text) };
  }
  const { code, line, about, what } = verdict.fault;
  if (code === 'later') return refuse('record-newer', { line });
  const { vi } = refusal('record-broken', { line, what: `${about.vi}, ${what.vi}` });
  const { en } = refusal('record-broken', { line, what: `${about.en}, ${what.en}` });
  return { ok: false, refusal: { code: 'record-broken', vi, en } };
}

function recordOfVersion1(text: string): SessionRecord {
  const read = readVersion1(text);
  if (!read || 'code' in read) throw new Error('a record of version 1 that holds cannot be read');
  return { ...read, checkpoints: [], boxes: [] };
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
      .map(({ seq, hash, salt, body }) => ({ seq, hash, salt, body })),
    checkpoints: lines.filter((line) => line.type === 'checkpoint').map(({ checkpoint }) => checkpoint),
    boxes: [...boxes].map(([pollId, entries]) => ({ pollId, entries })),
  };
}
