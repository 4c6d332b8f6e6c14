import { createHash } from 'node:crypto';
import { type LogId, REGISTER_LOG } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { mustCover, readChecked } from '../eventlog/check-log.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { LogDigest } from '../eventlog/log-digest.ts';
import { logName } from '../eventlog/log-name.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import { ChangedSecretError, secretHasChanged } from '../identity/taken-up-secret.ts';
import { REGISTER_KIND } from '../register/register-log.ts';
import { SESSION_LOG } from '../session/session-log.ts';
import type { Filling, Kept, Row } from './kept.ts';
import { KEPT_TABLES, type KeptTable } from './kept-tables.ts';
import { MoveError } from './move-error.ts';

/** The keys of the server's data folder, which stay where they are. */
export interface ServerKeys {
  readonly signingKey: SigningKey;
  readonly secret: Buffer;
}

/** What was moved. */
export interface Moved {
  readonly sessions: number;
  /** Of the logs of sessions and of the register. */
  readonly entries: number;
  /** Of all tables, entries among them. */
  readonly rows: number;
}

/** Entries that are compared at a time. */
const ENTRIES = 500;

/** A log that holds, and where nobody votes. */
interface LogAtRest {
  readonly id: LogId;
  readonly entries: number;
  /** LogDigest */
  readonly digest: string;
}

/**
 * Copies all that `from` keeps, and sees that `into` gives back the same: each table value by value, and each log as its port reads it.
 * @throws MoveError while a poll is open, or where something has not arrived as it was; UnsignedLogError, LaterCoreError where a log does
 * not hold before it is moved: it would be taken for harm that was done to it on the way; ChangedSecretError.
 */
export async function copyAll(from: Kept, into: Filling, { signingKey, secret }: ServerKeys): Promise<Moved> {
  if (await from.tables.look(() => secretHasChanged(secret))) throw new ChangedSecretError();
  if (await from.holdsSecretPoll()) throw new MoveError(SECRET_POLL);
  const sessions = await sessionsAtRest(from.log, signingKey);
  const logs = [...sessions, await registerOf(from.log, signingKey)];
  let rows = 0;
  for (const table of KEPT_TABLES) rows += await copyTable(from, into, table);
  for (const log of logs) await mustHaveArrived(log, from.log, into.log);
  const entries = logs.reduce((sum, log) => sum + log.entries, 0);
  return { sessions: sessions.length, entries, rows };
}

const SECRET_POLL =
  'Có cuộc bỏ phiếu kín chưa kết thúc: hãy khởi động máy chủ, kết thúc cuộc bỏ phiếu, dừng máy chủ rồi chạy lại. / A secret vote has not come to its end: start the server, close the vote, stop the server and try again.';

/** @throws MoveError while a poll is open. */
async function sessionsAtRest(log: EventLog, signingKey: SigningKey): Promise<readonly LogAtRest[]> {
  const found: LogAtRest[] = [];
  for (const id of await log.sessions()) {
    let state = EMPTY_SESSION;
    const checked = await readChecked(log, id, SESSION_LOG, signingKey.signer.publicKey, {
      signatures: signingKey.coversAll ? 'last' : 'all',
      take(entries) {
        state = entries.reduce(evolve, state);
      },
    });
    mustCover(signingKey, id, checked);
    if (openPolls(state).length > 0) {
      throw new MoveError(
        `Còn biểu quyết hoặc lấy ý kiến đang mở ở "${state.details.title}": hãy khởi động máy chủ, kết thúc, dừng máy chủ rồi chạy lại. / A vote or an opinion poll is open there: start the server, close it, stop the server and try again.`,
      );
    }
    found.push({ id, entries: checked.end.seq, digest: checked.digest.value });
  }
  return found;
}

async function registerOf(log: EventLog, signingKey: SigningKey): Promise<LogAtRest> {
  const checked = await readChecked(log, REGISTER_LOG, REGISTER_KIND, signingKey.signer.publicKey);
  mustCover(signingKey, REGISTER_LOG, checked);
  return { id: REGISTER_LOG, entries: checked.end.seq, digest: checked.digest.value };
}

/** Returns how many rows it has. @throws MoveError where they have not arrived as they were. */
async function copyTable(from: Kept, into: Filling, table: KeptTable): Promise<number> {
  const sent = new TableDigest();
  for await (const rows of from.rows(table)) {
    sent.add(rows);
    await into.insert(table, rows);
  }
  const arrived = new TableDigest();
  for await (const rows of into.rows(table)) arrived.add(rows);
  if (sent.rows === arrived.rows && sent.value === arrived.value) return sent.rows;
  throw new MoveError(
    `Bảng ${table.name} (${sent.rows} dòng) không đến nơi nguyên vẹn (${arrived.rows} dòng); không chuyển gì cả. Hãy báo nhóm phát triển. / The table did not arrive as it was; nothing was moved. Tell the developers.`,
  );
}

/** @throws MoveError */
async function mustHaveArrived({ id, digest }: LogAtRest, from: EventLog, into: EventLog): Promise<void> {
  const isSame =
    (await digestOf(into, id)) === digest &&
    JSON.stringify(await into.checkpoints(id)) === JSON.stringify(await from.checkpoints(id));
  if (isSame) return;
  const name = logName(id);
  throw new MoveError(
    `${name.vi} không đến nơi nguyên vẹn; không chuyển gì cả. Hãy báo nhóm phát triển. / ${name.en} did not arrive as it was; nothing was moved. Tell the developers.`,
  );
}

async function digestOf(log: EventLog, id: LogId): Promise<string> {
  const digest = new LogDigest();
  for (let after = 0; ; ) {
    const { entries, bytes } = await log.bytes(id, after, ENTRIES);
    if (entries === 0) return digest.value;
    digest.addBytes(bytes);
    after += entries;
  }
}

/** SHA-256 over the rows of a table in their order, the same for both engines. */
class TableDigest {
  readonly #hash = createHash('sha256');
  rows = 0;

  add(rows: readonly Row[]): void {
    this.rows += rows.length;
    for (const row of rows) {
      const values = row.map((value) =>
        value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value,
      );
      this.#hash.update(`${JSON.stringify(values)}\n`);
    }
  }

  /** Of all rows. */
  get value(): string {
    return this.#hash.copy().digest('hex');
  }
}
