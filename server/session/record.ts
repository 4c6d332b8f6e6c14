import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { StoredEntry } from '../eventlog/event-log.ts';

const FORMAT = 'nghi-truong-record';

const Header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  sessionId: SessionId,
  entries: z.int().min(1),
});

const ENTRY_LINE = /^\{"seq":(\d+),"hash":"([0-9a-f]{64})","entry":(.*)\}$/;

/**
 * The whole record of a session as JSON lines: a header, then each entry with its hash. `entry` is the exact text that
 * the hash covers, so that anybody can check the chain with nothing but SHA-256.
 */
export function writeRecord(sessionId: SessionId, entries: readonly StoredEntry[]): string {
  const header = { format: FORMAT, version: 1, sessionId, entries: entries.length };
  const lines = entries.map(({ seq, hash, body }) => `{"seq":${seq},"hash":"${hash}","entry":${body}}`);
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}

/** Reads what `writeRecord` wrote. Whether the chain holds is asked elsewhere. */
export function readRecord(text: string): Outcome<{ sessionId: SessionId; entries: readonly StoredEntry[] }> {
  const [first = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const header = Header.safeParse(parseJson(first));
  if (!header.success) return refuse('record-broken', { line: 1, what: 'header' });
  const entries: StoredEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const [, seq, hash, body] = ENTRY_LINE.exec(line) ?? [];
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
  return { ok: true, sessionId: header.data.sessionId, entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
