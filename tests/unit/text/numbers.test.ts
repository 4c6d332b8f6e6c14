import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatPercent } from '#shared/text/numbers.ts';

describe('a percentage', () => {
  it.each([
    [79, 83, '95,18\u00a0%'],
    [1, 3, '33,33\u00a0%'],
    [2, 3, '66,67\u00a0%'],
    [83, 83, '100,00\u00a0%'],
    [0, 83, '0,00\u00a0%'],
    [0, 0, '0,00\u00a0%'],
    [42, 83, '50,60\u00a0%'],
    [1, 8, '12,50\u00a0%'],
    [1, 10_000, '0,01\u00a0%'],
    [1, 20_000, '0,01\u00a0%'],
    [1, 20_001, '0,00\u00a0%'],
    [9999, 10_000, '99,99\u00a0%'],
  ])('of %i in %i reads %s, with a no-break space', (part, whole, text) => {
    expect(formatPercent(part, whole)).toBe(text);
  });

  it('is the exact share to half of its last digit, and rounds the very half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (whole, some) => {
        const part = Math.min(some, whole);
        const [, units, hundredths] = /^(\d+),(\d\d)\u00a0%$/.exec(formatPercent(part, whole)) ?? [];
        const shown = BigInt(`${units}${hundredths}`);
        const exactTimesTwo = BigInt(part) * 20_000n;
        const error = exactTimesTwo - shown * 2n * BigInt(whole);
        expect(error < BigInt(whole) && error >= -BigInt(whole)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a count', () => {
  it.each([
    [0, '0'],
    [83, '83'],
    [1234, '1.234'],
    [1_234_567, '1.234.567'],
  ])('of %i reads %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1500, '1,5 kB'],
    [999_940, '999,9 kB'],
    [999_999, '1 MB'],
    [1_000_000, '1 MB'],
    [1_549_000, '1,5 MB'],
    [999_999_999, '1 GB'],
    [4_200_000_000, '4,2 GB'],
  ])('of %i bytes reads %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
