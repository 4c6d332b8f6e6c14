import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BoxEntry } from '#shared/protocol/socket.ts';
import type { SecretBox } from '../../../server/ballots/secret-box.ts';
import { d, p } from '../session/samples.ts';
import { marked, SESSION } from './papers.ts';

/** A box on a storage of its own, of whose database everything that lies on the disk can be looked at. */
export interface SecretBoxUnderTest {
  readonly box: SecretBox;
  reopen(): Promise<SecretBox>;
  /** All bytes in which the database keeps its tables, once nothing of it is in memory alone. */
  onDisk(): Promise<Buffer>;
  /** Reads the sealed ballots, as a backup does, and goes on doing so until the answer is called. */
  readSlowly(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const ADDRESS = { sessionId: SESSION, pollId: p(1) };
const OTHER = { sessionId: SESSION, pollId: p(2) };

const entry = (token: string) =>
  BoxEntry.parse({ token, tokenSignature: 'AAAA', selection: marked('for'), signature: 'AAAA' });
const token = (n: number, hash: string) => ({ ...ADDRESS, delegateId: d(n), blindedHash: hash });
const sealed = (address = ADDRESS) => ({ ...address, place: randomBytes(32), sealed: randomBytes(900) });

/** What every adapter of `SecretBox` must keep. `make` gives an empty one each time. */
export function secretBoxContract(name: string, make: () => Promise<SecretBoxUnderTest>): void {
  describe(`${name} keeps the SecretBox contract`, () => {
    let made: SecretBoxUnderTest;
    let box: SecretBox;

    beforeEach(async () => {
      made = await make();
      box = made.box;
    });
    afterEach(() => made.close());

    it('takes one token of each delegate: the same again changes nothing, another one takes all of its commit back', async () => {
      await box.issue([token(1, 'a')]);
      await box.issue([token(1, 'a'), token(2, 'b'), token(2, 'b')]);
      await expect(box.issue([token(3, 'c'), token(1, 'd')])).rejects.toThrow('d1 has another token in p1');
      await expect(box.issue([token(4, 'e'), token(4, 'f')])).rejects.toThrow('d4 has another token in p1');
      box = await made.reopen();
      expect(await box.issues(ADDRESS)).toEqual([token(1, 'a'), token(2, 'b')]);
      expect(await box.issues(OTHER)).toEqual([]);
    });

    it('keeps a ballot once, each with its poll', async () => {
      const [first, second, elsewhere] = [sealed(), sealed(), sealed(OTHER)];
      await box.drop([first, elsewhere]);
      await box.drop([second, { ...first, sealed: Buffer.alloc(900) }]);
      await box.drop([]);
      box = await made.reopen();
      const kept = [first, second].toSorted((a, b) => a.place.compare(b.place));
      expect(await box.dropped(ADDRESS)).toEqual(kept.map(({ place, sealed }) => ({ place, sealed })));
      expect(await box.dropped(OTHER)).toHaveLength(1);
    });

    it('keeps the box in the order of the tokens, and the later one of two', async () => {
      expect(await box.published(ADDRESS)).toBeNull();
      await box.publish(ADDRESS, [entry('AAAB')]);
      await box.publish(ADDRESS, [entry('AAAD'), entry('AAAB'), entry('AAAC')]);
      box = await made.reopen();
      expect((await box.published(ADDRESS))?.map(({ token }) => token)).toEqual(['AAAB', 'AAAC', 'AAAD']);
      await box.withdraw(ADDRESS);
      expect(await box.published(ADDRESS)).toBeNull();
    });

    it('leaves neither a ballot nor a token’s owner on the disk when a poll is cleared, and all of another poll', async () => {
      const [ballot, other] = [sealed(), sealed(OTHER)];
      const blindedHash = randomBytes(32).toString('hex');
      await box.drop([ballot, other]);
      await box.issue([token(1, blindedHash), { ...OTHER, delegateId: d(1), blindedHash: 'c' }]);
      await box.forgetOrder();
      const before = await made.onDisk();
      expect([before.includes(ballot.sealed), before.includes(blindedHash)]).toEqual([true, true]);
      await box.clear(ADDRESS);
      await box.forgetOrder();
      const after = await made.onDisk();
      expect([after.includes(ballot.sealed.subarray(0, 40)), after.includes(ballot.place)]).toEqual([
        false,
        false,
      ]);
      expect(after.includes(blindedHash.slice(0, 40))).toBe(false);
      expect([await box.dropped(ADDRESS), await box.issues(ADDRESS)]).toEqual([[], []]);
      expect(await box.dropped(OTHER)).toEqual([{ place: other.place, sealed: other.sealed }]);
      expect(await box.issues(OTHER)).toHaveLength(1);
    });

    it('says so when a reader keeps it from forgetting the order, and does it when it is asked again', async () => {
      const ballot = sealed();
      await box.drop([ballot]);
      const end = await made.readSlowly();
      await box.clear(ADDRESS);
      await expect(box.forgetOrder()).rejects.toThrow();
      await end();
      await box.forgetOrder();
      expect((await made.onDisk()).includes(ballot.place)).toBe(false);
    });
  });
}
