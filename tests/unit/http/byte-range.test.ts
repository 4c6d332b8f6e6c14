import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../server/http/byte-range.ts';

const ALL = { type: 'all' };
const NONE = { type: 'unsatisfiable' };
const part = (from: number, to: number) => ({ type: 'part', from, to });

describe('the bytes of a file of 100 that are asked for', () => {
  it.each([
    ['nothing', undefined, ALL],
    ['from a place on', 'bytes=40-', part(40, 99)],
    ['from the beginning on', 'bytes=0-', part(0, 99)],
    ['between two places', 'bytes=10-19', part(10, 19)],
    ['past the end', 'bytes=90-500', part(90, 99)],
    ['the last ones', 'bytes=-10', part(90, 99)],
    ['more of the last ones than there are', 'bytes=-500', part(0, 99)],
    ['only past the end', 'bytes=100-', NONE],
    ['several ranges', 'bytes=0-1,5-6', ALL],
    ['another unit', 'pages=1-2', ALL],
    ['an end before the beginning', 'bytes=20-10', ALL],
    ['nonsense', 'bytes=-', ALL],
  ])('%s', (_, header, range) => {
    expect(byteRange(header, 100)).toEqual(range);
  });
});
