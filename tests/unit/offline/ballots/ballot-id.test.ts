import { expect, it } from 'vitest';
import { BallotId } from '#shared/protocol/ids.ts';
import { newBallotId, uuidFrom } from '../../../../client/offline/ballots/ballot-id.ts';

it.each([0x00, 0x5a, 0xff])('makes an id that the server accepts from sixteen bytes of %i', (byte) => {
  expect(BallotId.safeParse(uuidFrom(new Uint8Array(16).fill(byte))).success).toBe(true);
});

it('never makes the same id twice', () => {
  const ids = Array.from({ length: 1000 }, newBallotId);
  expect(new Set(ids).size).toBe(1000);
});
