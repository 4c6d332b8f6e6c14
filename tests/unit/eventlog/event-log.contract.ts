import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EventLog, LogConflictError } from '../../../server/eventlog/event-log.ts';
import { aLog, OTHER_SESSION, part, SESSION } from './entries.ts';

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

    test('a new log has no sessions and no entries', async () => {
      expect(await log.sessions()).toEqual([]);
      expect(await log.read(SESSION, 0)).toEqual([]);
    });

    test('what was appended is read back character by character, in order', async () => {
      await log.append(SESSION, part(1, 4));
      await log.append(SESSION, part(5, 10));
      expect(await log.read(SESSION, 0)).toEqual(aLog());
    });

    test.each([
      [0, 1],
      [4, 5],
      [9, 10],
    ])('reading after %i begins with entry %i', async (after, first) => {
      await log.append(SESSION, aLog());
      expect(await log.read(SESSION, after)).toEqual(part(first, 10));
    });

    test('reading after the last entry, and far beyond it, gives nothing', async () => {
      await log.append(SESSION, aLog());
      expect(await log.read(SESSION, 10)).toEqual([]);
      expect(await log.read(SESSION, 1000)).toEqual([]);
    });

    test('appending nothing changes nothing', async () => {
      await log.append(SESSION, []);
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
      await log.append(SESSION, part(1, stored));
      await expect(log.append(SESSION, entries)).rejects.toBeInstanceOf(LogConflictError);
      expect(await log.read(SESSION, 0)).toEqual(part(1, stored));
    });

    test('of two writers who saw the same log one is told that the other came first', async () => {
      await log.append(SESSION, part(1, 3));
      const outcomes = await Promise.allSettled([
        log.append(SESSION, part(4, 6)),
        log.append(SESSION, part(4, 5)),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const stored = await log.read(SESSION, 0);
      expect([part(1, 5), part(1, 6)]).toContainEqual(stored);
    });

    test('after a conflict the right entries go in', async () => {
      await log.append(SESSION, part(1, 3));
      await expect(log.append(SESSION, part(5, 6))).rejects.toThrow();
      await log.append(SESSION, part(4, 10));
      expect(await log.read(SESSION, 0)).toEqual(aLog());
    });

    test('each session has a log of its own, and the oldest session comes first', async () => {
      const later = aLog(SESSION, '2027-06-01T01:00:00.000Z');
      const earlier = aLog(OTHER_SESSION, '2026-12-01T01:00:00.000Z');
      await log.append(SESSION, later);
      await log.append(OTHER_SESSION, part(1, 2, earlier));
      expect(await log.sessions()).toEqual([OTHER_SESSION, SESSION]);
      expect(await log.read(SESSION, 0)).toEqual(later);
      expect(await log.read(OTHER_SESSION, 0)).toEqual(part(1, 2, earlier));
    });

    test('all is there when the storage is opened again, and goes on from there', async () => {
      await log.append(SESSION, part(1, 6));
      const again = await made.reopen();
      expect(await again.read(SESSION, 0)).toEqual(part(1, 6));
      await expect(again.append(SESSION, part(6, 7))).rejects.toBeInstanceOf(LogConflictError);
      await again.append(SESSION, part(7, 10));
      expect(await again.read(SESSION, 0)).toEqual(aLog());
      expect(await again.sessions()).toEqual([SESSION]);
    });
  });
}
