import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BallotBox } from '../../../server/ballots/ballot-box.ts';
import { p } from '../session/samples.ts';
import { ballot, ballotId, ballots, OTHER_SESSION, SESSION } from './papers.ts';

/** A box on a storage of its own, which can be closed and opened again, and can run full. */
export interface BoxUnderTest {
  readonly box: BallotBox;
  reopen(): Promise<BallotBox>;
  /** From now on the storage has no room for a few hundred ballots more. */
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
  close(): Promise<void>;
}

/** What every adapter of `BallotBox` must keep. `make` gives an empty box each time. */
export function ballotBoxContract(name: string, make: () => Promise<BoxUnderTest>): void {
  describe(`${name} keeps the BallotBox contract`, () => {
    let made: BoxUnderTest;
    let box: BallotBox;

    beforeEach(async () => {
      made = await make();
      box = made.box;
    });
    afterEach(() => made.close());

    test('a new box is empty', async () => {
      expect(await box.all(SESSION, p(1))).toEqual([]);
      expect(await box.find(SESSION, p(1), ballotId(1))).toBeNull();
    });

    test('ballots come out as they went in, in the order of arrival', async () => {
      const arrived = [ballot(3), ballot(1, { choice: 'against' }), ballot(2, { choice: 'abstain' })];
      await box.record(arrived);
      await box.record([ballot(5), ballot(4)]);
      expect(await box.all(SESSION, p(1))).toEqual([...arrived, ballot(5), ballot(4)]);
      expect(await box.find(SESSION, p(1), ballotId(1))).toEqual(arrived[1]);
    });

    test('several ballots of one delegate all stay, in their order', async () => {
      const changes = [ballot(1), ballot(2, { by: 1, choice: 'against' }), ballot(3, { by: 1 })];
      await box.record(changes);
      expect(await box.all(SESSION, p(1))).toEqual(changes);
    });

    test('a ballot id that is known is left as it was, and where it was', async () => {
      await box.record([ballot(1), ballot(2)]);
      await box.record([ballot(1, { choice: 'against', recordedAt: '2026-12-08T02:00:00.000Z' }), ballot(3)]);
      expect(await box.all(SESSION, p(1))).toEqual([ballot(1), ballot(2), ballot(3)]);
    });

    test('a ballot id twice in one record counts once, the first time', async () => {
      await box.record([ballot(1), ballot(1, { choice: 'against' })]);
      expect(await box.all(SESSION, p(1))).toEqual([ballot(1)]);
    });

    test('each vote of each session has its own ballots', async () => {
      const elsewhere = [
        ballot(1, { choice: 'against', pollId: p(2) }),
        ballot(1, { choice: 'abstain', sessionId: OTHER_SESSION }),
      ];
      await box.record([ballot(1)]);
      for (const other of elsewhere) await box.record([other]);
      expect(await box.all(SESSION, p(1))).toEqual([ballot(1)]);
      expect(await box.all(SESSION, p(2))).toEqual([elsewhere[0]]);
      expect(await box.all(OTHER_SESSION, p(1))).toEqual([elsewhere[1]]);
      expect(await box.find(OTHER_SESSION, p(1), ballotId(1))).toEqual(elsewhere[1]);
      expect(await box.find(OTHER_SESSION, p(2), ballotId(1))).toBeNull();
    });

    test('recording nothing is no error', async () => {
      await box.record([]);
      expect(await box.all(SESSION, p(1))).toEqual([]);
    });

    test('a full disk takes all or none, keeps what it has, and takes ballots again when there is room', async () => {
      await box.record(ballots(1, 10));
      await made.fillDisk();
      await expect(box.record(ballots(11, 1000))).rejects.toThrow();
      expect(await box.all(SESSION, p(1))).toEqual(ballots(1, 10));
      expect(await box.find(SESSION, p(1), ballotId(11))).toBeNull();
      await made.freeDisk();
      await box.record(ballots(11, 1000));
      expect(await box.all(SESSION, p(1))).toEqual(ballots(1, 1000));
    });

    test('all is there, in order, when the storage is opened again', async () => {
      await box.record([ballot(2), ballot(1)]);
      const again = await made.reopen();
      await again.record([ballot(1, { choice: 'against' }), ballot(3)]);
      expect(await again.all(SESSION, p(1))).toEqual([ballot(2), ballot(1), ballot(3)]);
    });
  });
}
