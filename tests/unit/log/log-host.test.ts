import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import { type Database, openDatabase } from '../../../server/database.ts';
import { endAt, firstBreak } from '../../../server/eventlog/chain.ts';
import { checkpointHolds } from '../../../server/eventlog/checkpoint.ts';
import type { EventLog, StoredEntry } from '../../../server/eventlog/event-log.ts';
import { LogDigest } from '../../../server/eventlog/log-digest.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { LogHost, type LogModel } from '../../../server/log/log-host.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';

/** A log of nothing but numbers that are added up: what a LogHost does is the same for any. */
interface Sums {
  readonly command: number;
  readonly actor: string;
  readonly event: number;
  readonly entry: { readonly seq: number; readonly at: string; readonly by: string; readonly add: number };
  readonly folded: { readonly seq: number; readonly sum: number };
}

const ID = SessionId.parse('kh-tong');
const CORE = 7;
const NOW = Date.parse('2026-12-07T01:00:00.000Z');

function digestOf(entries: readonly StoredEntry[]): LogDigest {
  const digest = new LogDigest();
  digest.add(entries);
  return digest;
}

let folder = '';
let db: Database;
let log: EventLog;
let state: Sums['folded'];
let recorded: Sums['folded'][];
let foldFails: boolean;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  log = sqliteEventLog(db);
  state = { seq: 0, sum: 0 };
  recorded = [];
  foldFails = false;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** Adds up; nothing below zero; 0 changes nothing; an even number comes as two halves. */
const model: LogModel<Sums> = {
  core: CORE,
  get seq() {
    return state.seq;
  },
  decide(add) {
    if (state.sum + add < 0) return refuse('not-found');
    if (add === 0) return { ok: true, events: [] };
    return { ok: true, events: add % 2 === 0 ? [add / 2, add / 2] : [add] };
  },
  entriesOf: (events, at, by) => events.map((add, place) => ({ seq: state.seq + 1 + place, at, by, add })),
  fold(entries) {
    if (foldFails) throw new Error('cannot be folded');
    return entries.reduce(({ sum }, { seq, add }) => ({ seq, sum: sum + add }), state);
  },
  recorded(folded) {
    state = folded;
    recorded.push(folded);
  },
};

const hostOn = (on: EventLog) =>
  new LogHost<Sums>(ID, { log: on, signer: OUR_SERVER, clock: { now: () => NOW } }, model);
const add = (host: LogHost<Sums>, n: number) => host.inTurn(() => host.commit(n, 'an'));

describe('a log host', () => {
  it('decides, chains, signs and appends, and takes over what is on record', async () => {
    const host = hostOn(log);
    expect(await add(host, 3)).toEqual({ ok: true, seq: 1 });
    expect(await add(host, 4)).toEqual({ ok: true, seq: 3 });
    expect(state).toEqual({ seq: 3, sum: 7 });
    const entries = await log.read(ID, 0);
    expect(firstBreak(ID, entries)).toBeNull();
    expect(entries.map(({ body }) => JSON.parse(body))).toEqual([
      { seq: 1, at: '2026-12-07T01:00:00.000Z', by: 'an', add: 3 },
      { seq: 2, at: '2026-12-07T01:00:00.000Z', by: 'an', add: 2 },
      { seq: 3, at: '2026-12-07T01:00:00.000Z', by: 'an', add: 2 },
    ]);
    const checkpoints = await log.checkpoints(ID);
    expect(checkpoints.map(({ seq, core }) => [seq, core])).toEqual([
      [1, CORE],
      [3, CORE],
    ]);
    for (const checkpoint of checkpoints) expect(checkpointHolds(ID, checkpoint)).toBe(true);
    expect(host.hash).toBe(entries.at(-1)?.hash);
  });

  it('writes nothing for what is refused, or is so already', async () => {
    const host = hostOn(log);
    expect(await add(host, -1)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(await add(host, 0)).toEqual({ ok: true, seq: 0 });
    expect(await log.read(ID, 0)).toEqual([]);
    expect(recorded).toEqual([]);
    expect(() => host.hash).toThrow('no entry');
  });

  it('takes one command after another, each judged by what the one before has made', async () => {
    const slow: EventLog = {
      ...log,
      async append(...args) {
        await new Promise((done) => setImmediate(done));
        return log.append(...args);
      },
    };
    const host = hostOn(slow);
    const outcomes = await Promise.all([add(host, 1), add(host, -1), add(host, -1), add(host, 5)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    expect(recorded.map(({ sum }) => sum)).toEqual([1, 0, 5]);
  });

  it('takes over nothing that could not be appended, and goes on with the next', async () => {
    let full = true;
    const host = hostOn({
      ...log,
      append: async (...args) => (full ? Promise.reject(new Error('disk full')) : log.append(...args)),
    });
    await expect(add(host, 1)).rejects.toThrow('disk full');
    expect(state).toEqual({ seq: 0, sum: 0 });
    full = false;
    expect(await add(host, 3)).toEqual({ ok: true, seq: 1 });
    expect(firstBreak(ID, await log.read(ID, 0))).toBeNull();
  });

  it('puts nothing on record from which no state follows', async () => {
    const host = hostOn(log);
    foldFails = true;
    await expect(add(host, 1)).rejects.toThrow('cannot be folded');
    expect(await log.read(ID, 0)).toEqual([]);
  });

  it('has told nobody of an entry before it is durable', async () => {
    const seen: number[] = [];
    const host = hostOn({
      ...log,
      async append(...args) {
        seen.push(recorded.length);
        await log.append(...args);
      },
    });
    await add(host, 1);
    await add(host, 1);
    expect(seen).toEqual([0, 1]);
  });

  it('goes on from where a log was read to', async () => {
    await add(hostOn(log), 3);
    const [first] = await log.read(ID, 0);
    const [checkpoint] = await log.checkpoints(ID);
    if (!first || !checkpoint) throw new Error('nothing was appended');
    const again = hostOn(log);
    again.goOnFrom({ end: endAt(first), firstSignature: checkpoint.signature, digest: digestOf([first]) });
    expect(await add(again, 5)).toEqual({ ok: true, seq: 2 });
    const entries = await log.read(ID, 0);
    expect(firstBreak(ID, entries)).toBeNull();
    const { seq, hash } = endAt(entries[1] ?? first);
    expect(again.end).toEqual({ seq, hash, digest: digestOf(entries).value });
  });

  it('reads for many who come back at once only once, also after a restart', async () => {
    let read = 0;
    const counted: EventLog = {
      ...log,
      read(...args) {
        read += 1;
        return log.read(...args);
      },
    };
    const first = hostOn(counted);
    const hashes = [];
    for (let n = 1; n <= 5; n += 1) {
      await add(first, 1);
      hashes.push(first.hash);
    }
    const [, second, third] = hashes;
    if (!second || !third) throw new Error('nothing was added');
    expect((await first.behind(2, second))?.lacking).toEqual(await log.read(ID, 2));
    expect(read).toBe(0);
    const again = hostOn(counted);
    const [signed] = await log.checkpoints(ID);
    const last = (await log.read(ID, 0)).at(-1);
    if (!last) throw new Error('nothing is on record');
    again.goOnFrom({ end: endAt(last), firstSignature: signed?.signature ?? null, digest: new LogDigest() });
    expect((await again.behind(2, second))?.lacking).toEqual(await log.read(ID, 2));
    expect((await again.behind(3, third))?.lacking).toEqual(await log.read(ID, 3));
    expect(read).toBe(1);
    await add(again, 1);
    expect((await again.behind(3, third))?.lacking).toEqual(await log.read(ID, 3));
    expect(read).toBe(1);
  });

  it('tells what is behind a place, and nothing behind one that is not of this log', async () => {
    const host = hostOn(log);
    await add(host, 1);
    const { hash } = host;
    await add(host, 4);
    const behind = await host.behind(1, hash);
    expect(behind?.lacking.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(behind?.hashAt(2)).toBe(host.hash);
    expect(behind?.seal(2)).toMatch(/^[0-9a-f]{64}$/);
    expect((await host.behind(3, host.hash))?.lacking).toEqual([]);
    expect(await host.behind(1, host.hash)).toBeNull();
    expect(await host.behind(3, hash)).toBeNull();
    expect(await host.behind(4, hash)).toBeNull();
  });

  it('waits for what came before, whether that succeeded or not', async () => {
    const host = hostOn(log);
    const failed = host.inTurn(() => Promise.reject(new Error('no')));
    const after = add(host, 1);
    await expect(failed).rejects.toThrow('no');
    expect(await after).toEqual({ ok: true, seq: 1 });
    await host.settled();
    expect(state.sum).toBe(1);
  });
});
