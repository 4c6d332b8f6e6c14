import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyId } from '#shared/annotations/ids.ts';
import { ancestorsOf, dominates, mergeVersions } from '#shared/annotations/merge.ts';
import { seenOf } from '#shared/annotations/seen.ts';
import { Annotation, MAX_ANCESTORS } from '#shared/protocol/annotations.ts';
import { annotation, bookmark, deviceOf, stroke } from './samples.ts';

/** A version that comes after all of `replaced`, as a device makes it. */
function writtenOver(replaced: readonly Annotation[], version: Annotation): Annotation {
  const named = ancestorsOf(replaced, version.hlc.slice(18));
  return Annotation.parse({ ...version, ...(named && { after: named }) });
}

/** Replicas of one annotation as they come to be: devices write over what they hold, and hear of each other's versions. */
const anyReplicas = fc
  .array(
    fc.record({
      device: fc.integer({ min: 1, max: 3 }),
      /** Hears of what this one holds before it writes. */
      from: fc.integer({ min: 1, max: 3 }),
      body: fc.option(fc.integer({ min: 1, max: 3 }).map(stroke)),
    }),
    { minLength: 3, maxLength: 25, size: 'max' },
  )
  .map((steps) => {
    const held = new Map<number, readonly Annotation[]>();
    for (const [step, { device, from, body }] of steps.entries()) {
      const known = mergeVersions(held.get(device) ?? [], held.get(from) ?? []);
      const version = writtenOver(known, annotation({ wall: 1000 + step, device, body }));
      held.set(device, mergeVersions(known, [version]));
    }
    return [1, 2, 3].map((device) => held.get(device) ?? []);
  });

const none = () => false;

describe('merging versions of an annotation', () => {
  it('gives the same in whatever order and grouping, and the second time', () => {
    fc.assert(
      fc.property(anyReplicas, ([a = [], b = [], c = []]) => {
        const all = mergeVersions(mergeVersions(a, b), c);
        expect(mergeVersions(a, mergeVersions(c, b))).toEqual(all);
        expect(mergeVersions(mergeVersions(c, a), b)).toEqual(all);
        expect(mergeVersions(all, b)).toEqual(all);
        expect(mergeVersions(all, all)).toEqual(all);
      }),
    );
  });

  it('keeps no version that another one replaces, and no copy of one that comes late', () => {
    const first = annotation({ wall: 1, device: 1, body: stroke(1) });
    const second = writtenOver([first], annotation({ wall: 2, device: 2, body: stroke(2) }));
    const third = writtenOver([second], annotation({ wall: 3, device: 3, body: stroke(3) }));
    expect(mergeVersions([third], [first])).toEqual([third]);
    expect(mergeVersions([first, second], [third])).toEqual([third]);
  });

  it('keeps both of two that do not know of each other, and replaces an earlier one of the same device', () => {
    const here = annotation({ wall: 1, device: 1, body: stroke(1) });
    const there = annotation({ wall: 2, device: 2, body: stroke(2) });
    const here2 = annotation({ wall: 3, device: 1, body: stroke(3) });
    expect(mergeVersions([here], [there])).toEqual([here, there]);
    expect(mergeVersions([here, there], [here2])).toEqual([there, here2]);
  });

  it('chooses the same of two contents under one stamp, as a cloned device makes them', () => {
    const one = annotation({ wall: 1, body: stroke(1) });
    const other = annotation({ wall: 1, body: stroke(2) });
    expect(mergeVersions([one], [other])).toEqual(mergeVersions([other], [one]));
    expect(mergeVersions([one], [other])).toHaveLength(1);
  });

  it('lets neither of two that name each other make the other disappear', () => {
    const a = annotation({ wall: 1, device: 1 });
    const b = annotation({ wall: 2, device: 2 });
    const forged = { ...a, after: [b.hlc] };
    const forgedToo = { ...b, after: [a.hlc] };
    expect(dominates(forged, forgedToo)).toBe(false);
    expect(mergeVersions([forged], [forgedToo])).toHaveLength(2);
  });

  it('names the versions that it replaces first where there are too many ancestors to name', () => {
    const old = Array.from({ length: MAX_ANCESTORS + 4 }, (_, n) =>
      annotation({ wall: 5000 + n, device: n + 10 }),
    );
    const replaced = { ...annotation({ wall: 1, device: 2 }), after: old.map(({ hlc }) => hlc) };
    const named = ancestorsOf([replaced], deviceOf(1));
    expect(named).toHaveLength(MAX_ANCESTORS);
    expect(named?.[0]).toBe(replaced.hlc);
  });
});

describe('what stands', () => {
  const here = annotation({ wall: 1, device: 1, body: stroke(1) });
  const there = annotation({ wall: 2, device: 2, body: stroke(2) });
  const deleted = annotation({ wall: 9, device: 3, body: null });

  it('is nothing of an annotation that was deleted', () => {
    expect(seenOf([deleted], none)).toEqual([]);
  });

  it('is the live version beside a deletion that did not know of it', () => {
    expect(seenOf([here, deleted], none)).toEqual([{ as: here.id, version: here }]);
  });

  it('is the latest under the id, and each other one as a copy', () => {
    expect(seenOf([here, there], none)).toEqual([
      { as: there.id, version: there },
      { as: copyId(here.id, here.hlc), version: here },
    ]);
  });

  it('is one where two say the same', () => {
    const same = annotation({ wall: 2, device: 2, body: stroke(1) });
    expect(seenOf([here, same], none)).toEqual([{ as: same.id, version: same }]);
  });

  it('is not a copy that has become an annotation of its own', () => {
    const copy = copyId(here.id, here.hlc);
    expect(seenOf([here, there], (id) => id === copy)).toEqual([{ as: there.id, version: there }]);
    // Also when it is the only one left.
    expect(seenOf([here, deleted], (id) => id === copy)).toEqual([]);
  });

  it('is only the latest of two bookmarks of one page', () => {
    const marked = annotation({ wall: 1, device: 1, body: bookmark('một') });
    const later = annotation({ wall: 2, device: 2, body: bookmark('hai') });
    expect(seenOf([marked, later], none)).toEqual([{ as: later.id, version: later }]);
  });
});
