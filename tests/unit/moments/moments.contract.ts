import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import type { Moments } from '../../../server/moments/moments.ts';

export interface MomentsUnderTest {
  readonly moments: Moments;
  reopen(): Promise<Moments>;
  close(): Promise<void>;
}

const SESSION = SessionId.parse('kh-mot');
const OTHER = SessionId.parse('kh-hai');

/** What every adapter of `Moments` must keep. `make` gives an empty one each time. */
export function momentsContract(name: string, make: () => Promise<MomentsUnderTest>): void {
  describe(`${name} keeps the Moments contract`, () => {
    let made: MomentsUnderTest;
    let moments: Moments;

    beforeEach(async () => {
      made = await make();
      moments = made.moments;
    });
    afterEach(() => made.close());

    test('a new one keeps nothing', async () => {
      expect(await moments.all()).toEqual([]);
    });

    test('the last value of each stays, also after a restart', async () => {
      await moments.put(SESSION, 'hall', { notice: 'Nghỉ giải lao' });
      await moments.put(SESSION, 'hall', { notice: 'Mời vào họp' });
      await moments.put(SESSION, 'presenter', { page: 3 });
      await moments.put(OTHER, 'hall', { notice: '' });
      moments = await made.reopen();
      const kept = (await moments.all()).toSorted((a, b) =>
        `${a.sessionId} ${a.name}`.localeCompare(`${b.sessionId} ${b.name}`),
      );
      expect(kept).toEqual([
        { sessionId: OTHER, name: 'hall', value: { notice: '' } },
        { sessionId: SESSION, name: 'hall', value: { notice: 'Mời vào họp' } },
        { sessionId: SESSION, name: 'presenter', value: { page: 3 } },
      ]);
    });

    test('null takes it away, and nothing else', async () => {
      await moments.put(SESSION, 'hall', { notice: '' });
      await moments.put(SESSION, 'presenter', { page: 3 });
      await moments.put(SESSION, 'hall', null);
      await moments.put(OTHER, 'hall', null);
      expect(await moments.all()).toEqual([{ sessionId: SESSION, name: 'presenter', value: { page: 3 } }]);
    });
  });
}
