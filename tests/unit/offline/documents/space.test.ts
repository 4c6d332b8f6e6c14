import { expect, it } from 'vitest';
import type { Edition } from '#shared/session/state.ts';
import { RESERVED_BYTES, spaceFor } from '../../../../client/offline/documents/space.ts';
import { pdf, sha } from '../../session/samples.ts';

const MB = 1_000_000;

function documents(...megabytes: readonly number[]): readonly Edition[] {
  return megabytes.map((size, index) => ({
    ...pdf(index + 1, { bytes: size * MB }),
    id: `t${index + 1}` as Edition['id'],
    version: 1,
    publishedAt: '2026-12-08T01:00:00.000Z' as Edition['publishedAt'],
  }));
}

it.each([
  { name: 'all of it where the browser does not say', sizes: [50, 50], free: null, without: [], missing: 0 },
  { name: 'all of it', sizes: [50, 50], free: 100, without: [], missing: 0 },
  { name: 'what comes first', sizes: [50, 50], free: 60, without: [2], missing: 40 },
  {
    name: 'what is small enough after a large one',
    sizes: [10, 90, 20],
    free: 40,
    without: [2],
    missing: 80,
  },
  { name: 'nothing on a full device', sizes: [10, 10], free: 0, without: [1, 2], missing: 20 },
  { name: 'nothing to come', sizes: [], free: 0, without: [], missing: 0 },
])('has room for $name', ({ sizes, free, without, missing }) => {
  const space = spaceFor(documents(...sizes), free === null ? null : RESERVED_BYTES + free * MB);
  expect([...space.tooLarge]).toEqual(without.map(sha));
  expect(space.missingBytes).toBe(missing * MB);
});
