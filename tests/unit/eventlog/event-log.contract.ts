import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGISTER_LOG, type SessionId } from '#shared/protocol/ids.ts';
import { chain, emptyLog, entryHash } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { type EventLog, LogConflictError, type StoredEntry } from '../../../server/eventlog/event-log.ts';
import { LogDigest } from '../../../server/eventlog/log-digest.ts';
import { aLog, OTHER_SESSION, part, SESSION, signed } from './entries.ts';
import { OTHER_SERVER, OUR_SERVER } from './signers.ts';

/** A log on a storage of its own, which can be closed and opened again. */
export interface LogUnderTest {
  readonly log: EventLog;
  reopen(): Promise<EventLog>;
  close(): Promise<void>;
}

/** What every adapter of `EventLog` must keep. `make` gives an empty log each time. */
export function eventLogContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`${name} keeps the EventLog contract`, () => {
    let made: LogUnderTest;
    let log: EventLog;

    beforeEach(async () => {
      made = await make();
      log = made.log;
    });
    afterEach(() => made.close());

    const append = (entries: readonly StoredEntry[], session: SessionId = SESSION, to = log) =>
      to.append(session, entries, signed(entries, session));

    test('a new log has no sessions and no entries', async () => {
      expect(await log.sessions()).toEqual([]);
      expect(await log.ends()).toEqual([]);
      expect(await log.read(SESSION, 0)).toEqual([]);
      expect(await log.checkpoints(SESSION)).toEqual([]);
    });

    test('what was appended is read back character by character, in order', async () => {
      await append(part(1, 4));
      await append(part(5, 10));
      expect(await log.read(SESSION, 0)).toEqual(aLog());
    });

    test.each([
      [0, 1],
      [4, 5],
      [9, 10],
    ])('reading after %i begins with entry %i', async (after, first) => {
      await append(aLog());
      expect(await log.read(SESSION, after)).toEqual(part(first, 10));
    });

    test.each([1, 2] as const)(
      'the bytes of chain %i are the entries as they lie there, and what a digest is made of',
      async (version) => {
        const of = (place: number) => `{"n":${place},"what":"Nghị quyết về ngân sách"}`;
        const salted = chain(emptyLog(SESSION), [{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
        let { hash } = emptyLog(SESSION, version);
        const entries = salted.map((entry, place) => {
          const made = { seq: entry.seq, body: of(place), salt: version === 1 ? null : entry.salt };
          hash = entryHash(hash, made);
          return { ...made, hash };
        });
        await log.adopt(SESSION, entries, []);
        const texts = entries.map(({ salt, body, hash }) => `${salt ?? ''}${body}${hash}`);
        const read = async (after: number, atMost: number) => {
          const { entries: count, bytes } = await log.bytes(SESSION, after, atMost);
          return [count, new TextDecoder().decode(bytes)];
        };
        expect(await read(0, 5)).toEqual([3, texts.join('')]);
        expect(await read(1, 1)).toEqual([1, texts[1]]);
        expect(await read(3, 5)).toEqual([0, '']);
        const [digest, ofBytes] = [new LogDigest(), new LogDigest()];
        digest.add(entries);
        ofBytes.addBytes((await log.bytes(SESSION, 0, 2)).bytes);
        ofBytes.addBytes((await log.bytes(SESSION, 2, 2)).bytes);
        expect(ofBytes.value).toBe(digest.value);
      },
    );

    test.each([
      [0, 3, 1, 3],
      [4, 1, 5, 5],
      [8, 5, 9, 10],
    ])('reading after %i at most %i entries gives %i to %i', async (after, atMost, first, last) => {
      await append(aLog());
      expect(await log.read(SESSION, after, atMost)).toEqual(part(first, last));
    });

    test('reading after the last entry, and far beyond it, gives nothing', async () => {
      await append(aLog());
      expect(await log.read(SESSION, 10)).toEqual([]);
      expect(await log.read(SESSION, 1000)).toEqual([]);
    });

    test('each append keeps the checkpoint that signs its last entry, in order', async () => {
      await append(part(1, 4));
      await append(part(5, 5));
      await append(part(6, 10));
      const kept = await log.checkpoints(SESSION);
      expect(kept).toEqual([signed(part(1, 4)), signed(part(5, 5)), signed(part(6, 10))]);
    });

    test('checkpoints are read in parts, as many as are asked for', async () => {
      await append(part(1, 4));
      await append(part(5, 5));
      await append(part(6, 10));
      const seqs = async (...asked: [after: number, atMost?: number]) =>
        (await log.checkpoints(SESSION, ...asked)).map(({ seq }) => seq);
      expect(await seqs(0, 2)).toEqual([4, 5]);
      expect(await seqs(4)).toEqual([5, 10]);
      expect(await seqs(3, 1)).toEqual([4]);
      expect(await seqs(10)).toEqual([]);
    });

    test.each([
      ['of an earlier entry', signed(part(1, 3))],
      ['of an entry that is not there yet', signed(part(1, 6))],
      ['of another hash', { ...signed(part(4, 5)), hash: signed(part(1, 4)).hash }],
    ])('a checkpoint %s is refused, and nothing is written', async (_, checkpoint) => {
      await append(part(1, 3));
      await expect(log.append(SESSION, part(4, 5), checkpoint)).rejects.toBeInstanceOf(RangeError);
      expect(await log.read(SESSION, 0)).toEqual(part(1, 3));
      expect(await log.checkpoints(SESSION)).toEqual([signed(part(1, 3))]);
    });

    test('nothing cannot be appended', async () => {
      await expect(log.append(SESSION, [], signed(part(1, 3)))).rejects.toBeInstanceOf(RangeError);
      expect(await log.sessions()).toEqual([]);
    });

    test.each([
      ['a log that does not begin with 1', 0, part(2, 3)],
      ['entries after a gap', 3, part(5, 6)],
      ['the last entry again', 3, part(3, 3)],
      ['entries from the first on again', 3, part(1, 4)],
      ['a gap within', 3, [...part(4, 5), ...part(7, 8)]],
      ['one entry twice', 3, [...part(4, 4), ...part(4, 4)]],
      ['entries in the wrong order', 3, [...part(4, 4), ...part(6, 6), ...part(5, 5)]],
    ])('%s: a conflict, and nothing is written', async (_, stored, entries) => {
      if (stored > 0) await append(part(1, stored));
      await expect(append(entries)).rejects.toBeInstanceOf(LogConflictError);
      expect(await log.read(SESSION, 0)).toEqual(part(1, stored));
      expect(await log.checkpoints(SESSION)).toHaveLength(Math.min(1, stored));
    });

    test('of two writers who saw the same log one is told that the other came first', async () => {
      await append(part(1, 3));
      const outcomes = await Promise.allSettled([append(part(4, 6)), append(part(4, 5))]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const stored = await log.read(SESSION, 0);
      expect([part(1, 5), part(1, 6)]).toContainEqual(stored);
    });

    test('after a conflict the right entries go in', async () => {
      await append(part(1, 3));
      await expect(append(part(5, 6))).rejects.toThrow();
      await append(part(4, 10));
      expect(await log.read(SESSION, 0)).toEqual(aLog());
    });

    test('the log of the register lies beside those of sessions, and is none of them', async () => {
      const entries = chain(emptyLog(REGISTER_LOG), [{ seq: 1 }]);
      const [entry] = entries;
      if (!entry) throw new Error('nothing was chained');
      const checkpoint = signCheckpoint(OUR_SERVER, REGISTER_LOG, entry, '2026-12-08T02:00:00.000Z');
      await log.append(REGISTER_LOG, entries, checkpoint);
      await append(part(1, 2));
      expect(await log.sessions()).toEqual([SESSION]);
      expect(await log.read(REGISTER_LOG, 0)).toEqual(entries);
      expect(await log.checkpoints(REGISTER_LOG)).toEqual([checkpoint]);
      expect(await log.read(SESSION, 0)).toEqual(part(1, 2));
    });

    test('each session has a log of its own, and the oldest session comes first', async () => {
      const later = aLog(SESSION, '2027-06-01T01:00:00.000Z');
      const earlier = aLog(OTHER_SESSION, '2026-12-01T01:00:00.000Z');
      await append(later);
      await append(part(1, 2, earlier), OTHER_SESSION);
      expect(await log.sessions()).toEqual([OTHER_SESSION, SESSION]);
      expect(await log.ends()).toEqual([
        { id: OTHER_SESSION, seq: 2, hash: earlier[1]?.hash },
        { id: SESSION, seq: 10, hash: later[9]?.hash },
      ]);
      expect(await log.read(SESSION, 0)).toEqual(later);
      expect(await log.read(OTHER_SESSION, 0)).toEqual(part(1, 2, earlier));
    });

    test('all is there when the storage is opened again, and goes on from there', async () => {
      await append(part(1, 6));
      const again = await made.reopen();
      expect(await again.read(SESSION, 0)).toEqual(part(1, 6));
      await expect(append(part(6, 7), SESSION, again)).rejects.toBeInstanceOf(LogConflictError);
      await append(part(7, 10), SESSION, again);
      expect(await again.read(SESSION, 0)).toEqual(aLog());
      expect(await again.sessions()).toEqual([SESSION]);
      expect(await again.checkpoints(SESSION)).toEqual([signed(part(1, 6)), signed(part(7, 10))]);
    });

    test('a whole log from elsewhere is taken over with the checkpoints it brings, and goes on from there', async () => {
      const foreign = [part(1, 2), part(3, 6)].map((entries) => signed(entries, SESSION, OTHER_SERVER));
      await log.adopt(SESSION, part(1, 6), foreign);
      await append(part(7, 10));
      expect(await log.read(SESSION, 0)).toEqual(aLog());
      expect(await log.checkpoints(SESSION)).toEqual([...foreign, signed(part(7, 10))]);
    });

    test('a log from the time before checkpoints is taken over without any', async () => {
      await log.adopt(SESSION, aLog(), []);
      expect(await log.read(SESSION, 0)).toEqual(aLog());
      expect(await log.checkpoints(SESSION)).toEqual([]);
    });

    test('a log is not taken over into a session that has one', async () => {
      await append(part(1, 3));
      await expect(log.adopt(SESSION, aLog(), [])).rejects.toBeInstanceOf(LogConflictError);
      expect(await log.read(SESSION, 0)).toEqual(part(1, 3));
    });

    test.each([
      ['has a gap', [...part(1, 3), ...part(5, 6)], [signed(part(1, 3))], LogConflictError],
      ['has a checkpoint beyond its end', part(1, 3), [signed(part(1, 4))], RangeError],
    ])('a log that %s is not taken over at all', async (_, entries, checkpoints, error) => {
      await expect(log.adopt(SESSION, entries, checkpoints)).rejects.toBeInstanceOf(error);
      expect(await log.sessions()).toEqual([]);
      expect(await log.checkpoints(SESSION)).toEqual([]);
    });
  });
}
