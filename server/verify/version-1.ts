import { SessionId } from '#shared/protocol/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import { aboutHeader, aboutLine, type Fault, fault } from './faults.ts';
import { LogCheck } from './log-check.ts';

/** An entry as a record of version 1 has it. */
interface EntryLine {
  readonly seq: number;
  readonly hash: string;
  readonly salt: null;
  readonly body: string;
}

/** A record of version 1: the log only, chained and not signed, its lines ending as the editor that saved it had it. */
export interface RecordOfVersion1 {
  readonly sessionId: SessionId;
  readonly entries: readonly EntryLine[];
}

const HEADER =
  /^\uFEFF?\{"format":"nghi-truong-record","version":1,"sessionId":"([a-z0-9-]+)","entries":(\d+)\}$/;
const ENTRY = /^\{"seq":(\d+),"hash":"([0-9a-f]{64})","entry":(.*)\}$/;

/** Null when it is of another version. A fault: the first line that cannot be read. */
export function readVersion1(text: string): RecordOfVersion1 | Fault | null {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const [, id, count] = HEADER.exec(first) ?? [];
  const sessionId = SessionId.safeParse(id);
  if (!sessionId.success) return null;
  const entries: EntryLine[] = [];
  for (const [index, line] of lines.entries()) {
    const [, seq, hash, body] = ENTRY.exec(line) ?? [];
    if (seq === undefined || hash === undefined || body === undefined) {
      return fault(index + 2, 'form', aboutLine);
    }
    entries.push({ seq: Number(seq), hash, salt: null, body });
  }
  if (entries.length !== Number(count)) return fault(1, 'header-counts', aboutHeader);
  return { sessionId: sessionId.data, entries };
}

/** The state that a record leads to whose chain holds and whose every vote counts again. It carries no signature. */
export function checkVersion1({ sessionId, entries }: RecordOfVersion1): SessionState | Fault {
  const log = new LogCheck({ sessionId, chain: 1 }, () => true);
  for (const [index, { seq, hash, body }] of entries.entries()) {
    const found = log.entry(index + 2, { seq, hash, salt: null, body });
    if (found) return log.judgeRest() ?? found;
  }
  const found = log.judgeRest();
  if (found) return found;
  return log.state;
}
