import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MAX_CLOCK_LEAD_MS } from '#shared/annotations/clock.ts';
import { AnnotationSyncRequest, AnnotationSyncResponse } from '#shared/protocol/annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { syncAnnotations as answerTo, syncAnswerParts } from '../../../server/annotations/sync.ts';
import { annotation, deviceOf, idOf, stroke } from './samples.ts';
import { exchangeWith } from './stored.ts';

const NOW = 1_700_000_000_000;
const OWNER = 's/d1';

function request(changes: readonly unknown[], since = 0) {
  return AnnotationSyncRequest.parse({ deviceId: deviceOf(1), since, changes });
}

/** The answer as a tablet reads it. */
async function syncAnnotations(...given: Parameters<typeof answerTo>) {
  return AnnotationSyncResponse.parse(
    JSON.parse(Buffer.concat(syncAnswerParts((await answerTo(...given)).answer)).toString()),
  );
}

const open = () => createAnnotationStore(new Database(':memory:'));

describe('one exchange with the server', () => {
  it('does not send back what was just pushed', async () => {
    const answer = await syncAnnotations(open(), OWNER, request([annotation({ wall: NOW })]), NOW);
    expect(answer).toEqual({
      ok: true,
      cursor: 1,
      epoch: expect.any(String),
      changes: [],
      more: false,
      refused: [],
      serverTime: NOW,
    });
  });

  it('sends what another device changed since the cursor', async () => {
    const store = open();
    await syncAnnotations(store, OWNER, request([annotation({ id: 1, wall: NOW, device: 2 })]), NOW);
    const answer = await syncAnnotations(store, OWNER, request([annotation({ id: 2, wall: NOW })]), NOW);
    expect(answer.changes).toEqual([annotation({ id: 1, wall: NOW, device: 2 })]);
    expect((await syncAnnotations(store, OWNER, request([], answer.cursor), NOW)).changes).toEqual([]);
  });

  it('tells a device that sends a version long since replaced what stands, also below its cursor', async () => {
    const store = open();
    const replaced = annotation({ wall: NOW - 1 });
    const held = { ...annotation({ wall: NOW, body: stroke(5), device: 2 }), after: [replaced.hlc] };
    await syncAnnotations(store, OWNER, request([held]), NOW);
    const answer = await syncAnnotations(store, OWNER, request([replaced], 1), NOW);
    expect(answer.changes).toEqual([held]);
  });

  it('refuses a stamp more than five minutes ahead and takes the rest', async () => {
    const ahead = annotation({ id: 1, wall: NOW + MAX_CLOCK_LEAD_MS + 1 });
    const store = open();
    const answer = await syncAnnotations(
      store,
      OWNER,
      request([ahead, annotation({ id: 2, wall: NOW })]),
      NOW,
    );
    expect(answer.refused).toEqual([{ id: ahead.id, hlc: ahead.hlc, reason: 'clock-ahead' }]);
    expect(answer.cursor).toBe(1);
  });

  it('starts again from nothing for a device that is ahead of a restored store', async () => {
    const store = open();
    const kept = annotation({ wall: NOW, device: 2 });
    await syncAnnotations(store, OWNER, request([kept]), NOW);
    const answer = await syncAnnotations(store, OWNER, request([], 99), NOW);
    expect(answer.cursor).toBe(1);
    expect(answer.changes).toEqual([kept]);
  });
});

describe('a person whose room is full', () => {
  const LIMITS = { annotations: 2, bytes: 1_000_000 };
  const note = (id: number) => annotation({ id, wall: NOW + id });
  const deletion = (id: number) => ({
    ...annotation({ id, wall: NOW + 100 + id, body: null }),
    after: [note(id).hlc],
  });

  it('is told so, and nothing more is taken', async () => {
    const store = open();
    expect((await syncAnnotations(store, OWNER, request([1, 2].map(note)), NOW, LIMITS)).refused).toEqual([]);
    const answer = await syncAnnotations(store, OWNER, request([3, 4].map(note), 2), NOW, LIMITS);
    const refused = [3, 4].map((id) => ({ id: idOf(id), hlc: note(id).hlc, reason: 'full' }));
    expect(answer).toMatchObject({ cursor: 2, refused, full: { code: 'notes-full' } });
    expect(answer.full?.vi).toContain('tối đa 2 mục, 1 MB');
    expect((await exchangeWith(store, OWNER)).amount).toMatchObject({ annotations: 2 });
  });

  it('makes room by deleting, in the same message too, and repeats what an answer was lost to', async () => {
    const store = open();
    await syncAnnotations(store, OWNER, request([1, 2].map(note)), NOW, LIMITS);
    const again = await syncAnnotations(store, OWNER, request([note(1), note(3)], 2), NOW, LIMITS);
    expect(again.refused).toEqual([{ id: idOf(3), hlc: note(3).hlc, reason: 'full' }]);
    const made = await syncAnnotations(store, OWNER, request([note(3), deletion(1)], 2), NOW, LIMITS);
    expect(made).toMatchObject({ refused: [], cursor: 4 });
    expect(made.full).toBeUndefined();
  });

  it('has no more bytes than their limit, deletions of what nobody had counted too', async () => {
    const store = open();
    const bytes = Buffer.byteLength(JSON.stringify(note(1)));
    await syncAnnotations(store, OWNER, request([note(1)]), NOW);
    const answer = await syncAnnotations(store, OWNER, request([deletion(2)], 1), NOW, {
      annotations: 9,
      bytes,
    });
    expect(answer.refused).toMatchObject([{ id: idOf(2), reason: 'full' }]);
    expect((await exchangeWith(store, OWNER)).amount).toEqual({ annotations: 1, bytes });
  });

  it('leaves others their room', async () => {
    const store = open();
    await syncAnnotations(store, OWNER, request([1, 2, 3].map(note)), NOW, LIMITS);
    expect((await syncAnnotations(store, 's/d2', request([note(1)]), NOW, LIMITS)).refused).toEqual([]);
  });
});

describe('the annotation schema', () => {
  const valid = annotation({});
  it.each([
    ['an id in capitals', { ...valid, id: 'ABCDEFAB-0000-4000-8000-000000000001' }],
    ['page 0', { ...valid, page: 0 }],
    ['a stamp of another form', { ...valid, hlc: '2026-01-01' }],
    ['a stroke of 4,001 points', { ...valid, body: { ...stroke(1), points: Array(4001).fill([1, 1, 0.5]) } }],
    ['a point off any page', { ...valid, body: { ...stroke(1), points: [[1e9, 0, 0.5]] } }],
    [
      'more than 64 kB',
      { ...valid, body: { ...stroke(1), points: Array(4000).fill([123.4567, 765.4321, 0.123]) } },
    ],
    ['a kind it does not know', { ...valid, body: { type: 'stamp' } }],
  ])('refuses %s', (_what, change) => {
    expect(
      AnnotationSyncRequest.safeParse({ deviceId: deviceOf(1), since: 0, changes: [change] }).success,
    ).toBe(false);
  });

  it('takes a deletion', () => {
    expect(request([annotation({ body: null })]).changes[0]?.body).toBeNull();
  });
});
