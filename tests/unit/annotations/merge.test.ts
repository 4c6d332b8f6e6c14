import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterOf, mergeAnnotations, supersedes } from '#shared/annotations/merge.ts';
import type { Annotation } from '#shared/protocol/annotations.ts';
import { annotation, anyAnnotation, stroke } from './samples.ts';

const anyReplica = fc.array(anyAnnotation, { maxLength: 12 });

function replica(annotations: readonly Annotation[]) {
  return mergeAnnotations(new Map(), annotations);
}

function asSorted(set: ReadonlyMap<string, Annotation>) {
  return [...set.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('merging annotations', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(anyReplica, anyReplica, (a, b) => {
        const ab = mergeAnnotations(replica(a), replica(b).values());
        const ba = mergeAnnotations(replica(b), replica(a).values());
        expect(asSorted(ab)).toEqual(asSorted(ba));
      }),
    );
  });

  it('gives the same however it is grouped', () => {
    fc.assert(
      fc.property(anyReplica, anyReplica, anyReplica, (a, b, c) => {
        const left = mergeAnnotations(mergeAnnotations(replica(a), b), c);
        const right = mergeAnnotations(replica(a), mergeAnnotations(replica(b), c).values());
        expect(asSorted(left)).toEqual(asSorted(right));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyReplica, anyReplica, (a, b) => {
        const once = mergeAnnotations(replica(a), b);
        expect(asSorted(mergeAnnotations(once, b))).toEqual(asSorted(once));
      }),
    );
  });

  it('loses no annotation', () => {
    fc.assert(
      fc.property(anyReplica, anyReplica, (a, b) => {
        const merged = mergeAnnotations(replica(a), b);
        expect(new Set(merged.keys())).toEqual(new Set([...a, ...b].map(({ id }) => id)));
      }),
    );
  });

  it('keeps the later change, be it a deletion or a drawing anew', () => {
    const drawn = annotation({ wall: 1000 });
    const deleted = annotation({ wall: 2000, body: null });
    const drawnAgain = annotation({ wall: 3000, body: stroke(7) });
    expect(laterOf(deleted, drawn)).toBe(deleted);
    expect(laterOf(deleted, drawnAgain)).toBe(drawnAgain);
  });

  it('does not call the same copy a change', () => {
    expect(supersedes(annotation({}), annotation({}))).toBe(false);
    expect(supersedes(annotation({}), undefined)).toBe(true);
  });
});
