import { describe, expect, it } from 'vitest';
import { copyId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationBody, AnnotationId } from '#shared/protocol/annotations.ts';
import { DelegateId, Sha256 } from '#shared/protocol/ids.ts';
import type { AnnotationStore, KeptVersion } from '../../../server/annotations/annotation-store.ts';
import { annotation, DOCUMENT, highlight, idOf, stroke } from './samples.ts';
import { changesOf, cursorOf, exchangeWith, listed, put } from './stored.ts';

const ALL = { count: 1000, length: 10_000_000 };
const SESSION = 'ky-hop-2';
const ME = `${SESSION}/d1`;
const OTHER = `${SESSION}/d2`;

const parsed = (versions: readonly KeptVersion[]): Annotation[] =>
  versions.map(({ json }) => JSON.parse(json));
const share: AnnotationBody = { type: 'share', of: idOf(1), with: { type: 'group' } };
const reply: AnnotationBody = {
  type: 'reply',
  to: { owner: DelegateId.parse('d1'), id: idOf(1) },
  text: 'đồng ý',
};

/** What every AnnotationStore must do. `open` returns an empty store. */
export function annotationStoreContract(open: () => Promise<AnnotationStore>): void {
  const changes = (store: AnnotationStore, owner = ME, since = 0) => changesOf(store, owner, since);
  const winnersOf = async (store: AnnotationStore, brought: readonly Annotation[]) =>
    parsed((await put(store, ME, brought)).winners);
  const amountOf = async (store: AnnotationStore) => (await exchangeWith(store, ME)).amount;

  describe('an annotation store', () => {
    it('returns what was put in, whole, in the order of its coming', async () => {
      const store = await open();
      const brought = [annotation({ id: 2, body: highlight('đất đai') }), annotation({ id: 1, page: 120 })];
      expect(await winnersOf(store, brought)).toEqual([]);
      expect((await exchangeWith(store, ME)).page).toMatchObject({ cursor: 2, more: false });
      expect(await changes(store)).toEqual(brought);
      expect(await cursorOf(store, ME)).toBe(2);
    });

    it('keeps every character that somebody can write', async () => {
      const store = await open();
      const text = `a\u0000b\\u0000 "đất" \u2028 😀 ' -- \ufffe`;
      const brought = [annotation({ id: 1, body: { type: 'note', at: [1, 2], text, colour: 'yellow' } })];
      await put(store, ME, brought);
      expect(await changes(store)).toEqual(brought);
      expect([...(await store.seen(ME)).values()]).toEqual(brought);
      await put(store, ME, brought);
      expect(await cursorOf(store, ME)).toBe(1);
    });

    it('takes no more at once than there is room for, and leaves no device beyond what it was not told', async () => {
      const store = await open();
      const limits = { annotations: 20, bytes: 1_000_000 };
      const devices = Array.from({ length: 4 }, () => ({
        since: 0,
        epoch: null as string | null,
        known: new Set<string>(),
      }));
      await Promise.all(
        devices.map(async (device, n) => {
          for (let round = 0; round < 6; round += 1) {
            const note = annotation({ id: 10 * n + round + 1, device: n + 1 });
            const brought = { ...device, changes: [note], limits };
            const { page, epoch, anew, beyond } = await exchangeWith(store, ME, brought);
            expect(anew).toBe(false);
            if (beyond.length === 0) device.known.add(note.id);
            for (const { id } of listed(page)) device.known.add(id);
            Object.assign(device, { since: page.cursor, epoch });
          }
        }),
      );
      expect((await amountOf(store)).annotations).toBe(20);
      for (const device of devices) {
        for (const { id } of listed((await exchangeWith(store, ME, device)).page)) device.known.add(id);
        expect(device.known.size).toBe(20);
      }
    });

    it('keeps nothing of the words of a document that was removed, and what people wrote', async () => {
      const store = await open();
      const removed = Sha256.parse(DOCUMENT);
      const note: AnnotationBody = { type: 'note', at: [1, 2], text: 'Hỏi lại', colour: 'yellow' };
      const lost = {
        ...annotation({ id: 4, body: highlight('đoạn mật') }),
        documentSha256: Sha256.parse('cd'.repeat(32)),
        carried: { from: idOf(1), lost: true },
      };
      await put(store, ME, [
        annotation({ id: 1, body: highlight('đoạn mật') }),
        annotation({ id: 2, body: note }),
        { ...annotation({ id: 3, body: highlight('đoạn khác') }), documentSha256: lost.documentSha256 },
        lost,
      ]);
      await put(store, OTHER, [annotation({ id: 5, body: highlight('đoạn mật') })]);
      await store.forgetPassages(removed);
      const texts = async (owner: string) =>
        (await changes(store, owner)).map(({ body }) => body && 'text' in body && body.text);
      expect(await texts(ME)).toEqual(['', 'Hỏi lại', 'đoạn khác', '']);
      expect(await texts(OTHER)).toEqual(['']);
      const { bytes } = await amountOf(store);
      const kept = (await changes(store)).reduce(
        (sum, one) => sum + Buffer.byteLength(JSON.stringify(one)),
        0,
      );
      expect(bytes).toBe(kept);
      // A tablet that was away brings more.
      await put(store, ME, [annotation({ id: 6, body: highlight('đoạn mật') })]);
      expect(await texts(ME)).toEqual(['', 'Hỏi lại', 'đoạn khác', '', '']);
    });

    it('is empty for an owner it has never seen, and keeps owners apart', async () => {
      const store = await open();
      await put(store, OTHER, [annotation({ body: highlight('của người khác') })]);
      expect((await exchangeWith(store, ME)).page).toMatchObject({ cursor: 0, more: false });
      await put(store, ME, [annotation({ body: highlight('của tôi') })]);
      expect((await changes(store)).map(({ body }) => body)).toEqual([highlight('của tôi')]);
      expect(await cursorOf(store, ME)).toBe(1);
    });

    it('knows how much each owner has, also after versions were replaced', async () => {
      const store = await open();
      const size = (...versions: readonly Annotation[]) =>
        versions.reduce((sum, version) => sum + Buffer.byteLength(JSON.stringify(version)), 0);
      expect(await amountOf(store)).toEqual({ annotations: 0, bytes: 0 });
      const first = annotation({ id: 1, wall: 1000, body: highlight('đất đai') });
      const second = annotation({ id: 2, wall: 1001 });
      await put(store, ME, [first, second]);
      await put(store, OTHER, [annotation({ id: 3 })]);
      expect(await amountOf(store)).toEqual({ annotations: 2, bytes: size(first, second) });
      const gone = { ...annotation({ id: 1, wall: 2000, body: null }), after: [first.hlc] };
      await put(store, ME, [gone]);
      await put(store, ME, [gone, first]);
      expect(await amountOf(store)).toEqual({ annotations: 1, bytes: size(gone, second) });
    });

    it('keeps a version beside another one that did not know of it', async () => {
      const store = await open();
      const here = annotation({ wall: 1000, device: 1, body: stroke(1) });
      const there = annotation({ wall: 2000, device: 2, body: null });
      await put(store, ME, [there]);
      expect(await winnersOf(store, [here])).toEqual([]);
      expect(await changes(store)).toEqual([there, here]);
    });

    it('drops all that a version replaces, and hands back what has replaced a late one', async () => {
      const store = await open();
      const here = annotation({ wall: 1000, device: 1 });
      const there = annotation({ wall: 1000, device: 2, body: stroke(2) });
      const both = {
        ...annotation({ wall: 2000, device: 3, body: stroke(3) }),
        after: [here.hlc, there.hlc],
      };
      await put(store, ME, [here, there]);
      await put(store, ME, [both]);
      expect(await changes(store)).toEqual([both]);
      expect(await winnersOf(store, [here])).toEqual([both]);
      expect(await changes(store)).toEqual([both]);
    });

    it('moves a changed annotation to the end of the sequence, so that a device that has it gets it again', async () => {
      const store = await open();
      await put(store, ME, [annotation({ id: 1 }), annotation({ id: 2 })]);
      const deleted = annotation({ id: 1, wall: 2000, body: null });
      await put(store, ME, [deleted]);
      expect(await changes(store, ME, 2)).toEqual([deleted]);
      expect(await cursorOf(store, ME)).toBe(3);
      expect((await changes(store)).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    });

    it('changes nothing when a push is repeated', async () => {
      const store = await open();
      await put(store, ME, [annotation({})]);
      expect(await winnersOf(store, [annotation({})])).toEqual([]);
      expect(await cursorOf(store, ME)).toBe(1);
    });

    it('takes in two changes of one annotation in one push as the later of them', async () => {
      const store = await open();
      const later = annotation({ wall: 3000, body: null });
      await put(store, ME, [annotation({ wall: 1000 }), later]);
      expect(await changes(store)).toEqual([later]);
    });

    it('returns long lists in pages that miss nothing', async () => {
      const store = await open();
      const brought = Array.from({ length: 7 }, (_, n) => annotation({ id: n + 1 }));
      await put(store, ME, brought);
      const { page: first } = await exchangeWith(store, ME, { page: { ...ALL, count: 3 } });
      expect(first).toMatchObject({ cursor: 3, more: true });
      const { page: rest } = await exchangeWith(store, ME, {
        since: first.cursor,
        page: { ...ALL, count: 4 },
      });
      expect(rest).toMatchObject({ cursor: 7, more: false });
      expect([...listed(first), ...listed(rest)]).toEqual(brought);
    });

    it('ends a page at its length, but gives one annotation at least', async () => {
      const store = await open();
      await put(store, ME, [annotation({ id: 1 }), annotation({ id: 2 })]);
      const { page } = await exchangeWith(store, ME, { page: { count: 100, length: 1 } });
      expect(listed(page)).toHaveLength(1);
      expect(page.more).toBe(true);
    });

    it('passes over what the asking device has just sent, and counts it as returned', async () => {
      const store = await open();
      const brought = Array.from({ length: 4 }, (_, n) => annotation({ id: n + 1 }));
      await put(store, ME, brought);
      const again = await put(store, ME, [...brought.slice(0, 1), ...brought.slice(3)]);
      expect(listed(again.page)).toEqual(brought.slice(1, 3));
      expect(again.page).toMatchObject({ cursor: 4, more: false });
      expect(listed((await put(store, ME, brought)).page)).toEqual([]);
    });

    it('tells what is shared and answered in one session, until it is deleted', async () => {
      const store = await open();
      await put(store, ME, [annotation({ id: 1 }), annotation({ id: 2, body: share })]);
      await put(store, OTHER, [annotation({ id: 3, body: reply })]);
      await put(store, 'ky-hop-20/d1', [annotation({ id: 4, body: share })]);
      await put(store, `${ME}1`, [annotation({ id: 5 })]);
      const sharing = () => store.shared(SESSION, 'd2', () => new Map());
      expect((await sharing()).inForce).toEqual([
        { personId: 'd1', annotation: annotation({ id: 2, body: share }) },
        { personId: 'd2', annotation: annotation({ id: 3, body: reply }) },
      ]);
      expect((await store.sharing(SESSION, 'd2')).map(({ personId }) => personId)).toEqual(['d2']);
      await put(store, ME, [annotation({ id: 2, wall: 2000, body: null })]);
      expect(await store.sharing(SESSION, 'd1')).toEqual([]);
      expect((await sharing()).inForce.map(({ personId }) => personId)).toEqual(['d2']);
    });

    it('finds what stands under an id, copies too, and nothing of another owner', async () => {
      const store = await open();
      const here = annotation({ id: 1, wall: 1000, device: 1, body: stroke(1) });
      const there = annotation({ id: 1, wall: 2000, device: 2, body: stroke(2) });
      const copy = copyId(here.id, here.hlc);
      await put(store, ME, [here, there, annotation({ id: 2, body: null })]);
      const found = async (personId: string, ids: readonly AnnotationId[]) => {
        const { of } = await store.shared(SESSION, 'd9', () => new Map([[personId, new Set(ids)]]));
        return [...(of.get(personId)?.values() ?? [])];
      };
      const both = [there, { ...here, id: copy }];
      expect(await found('d1', [idOf(1), idOf(2), idOf(3), copy])).toEqual(both);
      expect([...(await store.seen(ME)).values()]).toEqual(both);
      expect(await found('d2', [idOf(1)])).toEqual([]);
    });
  });
}
