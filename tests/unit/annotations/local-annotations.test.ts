// Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import Database from 'better-sqlite3';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { placeId } from '#shared/annotations/ids.ts';
import { type Annotation, Hlc, type SharedAnnotation } from '#shared/protocol/annotations.ts';
import { DelegateId, Sha256 } from '#shared/protocol/ids.ts';
import { EMPTY_HISTORY, record } from '../../../client/annotations/history.ts';
import { openLocalAnnotations } from '../../../client/annotations/local-annotations.ts';
import { newUuid } from '../../../client/annotations/uuid.ts';
import { type Sealer, sealerWith, UNSEALED } from '../../../client/offline/device/sealing.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { annotation, bookmark, DOCUMENT, highlight, idOf, stroke } from './samples.ts';
import { put } from './stored.ts';
import { editOf, exchange, OWNER, syncWith, Tablet } from './tablet.ts';

const NOW = 1_700_000_000_000;
const SHA = Sha256.parse(DOCUMENT);
const now = () => NOW;

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const openStore = () => createAnnotationStore(new Database(':memory:'));
const bodies = (annotations: readonly Annotation[]) => annotations.map(({ body }) => body);

/** Everything that lies in the databases of this process, as text. */
async function everythingOnDisk(): Promise<string> {
  const texts: string[] = [];
  for (const name of await Dexie.getDatabaseNames()) {
    const db = await new Dexie(name).open();
    for (const table of db.tables) {
      const rows = await table.toArray();
      texts.push(
        JSON.stringify(rows, (_key, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
        ),
      );
    }
    db.close();
  }
  return texts.join('\n');
}

describe('the words of a document that was removed', () => {
  it('are in no mark any more, nor in what can be undone, and notes stay', async () => {
    const tablet = new Tablet({ now });
    const mark = { ...editOf(idOf(1), highlight('DOAN-MAT')), before: null };
    const note = editOf(idOf(2), { type: 'note', at: [1, 2], text: 'Hỏi lại', colour: 'yellow' });
    await tablet.local.write([mark], { documentSha256: SHA, history: record(EMPTY_HISTORY, [mark]) });
    await tablet.local.write([note]);
    expect(await everythingOnDisk()).toContain('DOAN-MAT');
    await tablet.local.forgetPassages([SHA]);
    expect(await everythingOnDisk()).not.toContain('DOAN-MAT');
    expect(await tablet.local.history(SHA)).toEqual(EMPTY_HISTORY);
    const { changes } = await tablet.local.outgoing();
    expect(changes.map(({ body }) => body && 'text' in body && body.text).toSorted()).toEqual([
      '',
      'Hỏi lại',
    ]);
    // Nothing is left to be done at the next start.
    await tablet.local.forgetPassages([SHA]);
    expect((await tablet.local.outgoing()).changes).toEqual(changes);
  });
});

describe('annotations on a device', () => {
  it('survive a reload together with what can be undone', async () => {
    const tablet = new Tablet({ now });
    const entry = { ...editOf(idOf(1), stroke(1)), before: null };
    const history = record(EMPTY_HISTORY, [entry]);
    await tablet.local.write([entry], { documentSha256: SHA, history });
    tablet.reload();
    expect(bodies(await tablet.seen())).toEqual([stroke(1)]);
    expect(await tablet.local.history(SHA)).toEqual(history);
    expect(await tablet.local.history(Sha256.parse('cd'.repeat(32)))).toEqual(EMPTY_HISTORY);
  });

  it('that were deleted count as unsent until the server has heard of it, drawings that wait do not', async () => {
    const tablet = new Tablet({ now });
    const store = openStore();
    await tablet.local.write([editOf(idOf(1), stroke(1)), editOf(idOf(2), stroke(2))]);
    await syncWith(store, tablet, NOW);
    await tablet.local.write([editOf(idOf(1), null), editOf(idOf(3), stroke(3))]);
    expect(await tablet.unsentDeletions()).toEqual(new Set([idOf(1)]));
    await syncWith(store, tablet, NOW);
    expect(await tablet.unsentDeletions()).toEqual(new Set());
  });

  it('lie sealed, with their history and what others share, and open with the same key only', async () => {
    const sealer = sealerWith(await newKey());
    const tablet = new Tablet({ now, sealer });
    const secret = 'điều không ai được đọc';
    const entry = { ...editOf(idOf(1), highlight(secret)), before: null };
    await tablet.local.write([entry], { documentSha256: SHA, history: record(EMPTY_HISTORY, [entry]) });
    const shared: SharedAnnotation = {
      owner: DelegateId.parse('d2'),
      annotation: annotation({ body: highlight(secret) }),
      replies: [],
      audiences: [],
    };
    await tablet.local.keep('"1"', [shared]);
    expect(await everythingOnDisk()).not.toContain('không ai');

    tablet.reload();
    expect(bodies(await tablet.seen())).toEqual([highlight(secret)]);
    expect(await tablet.local.etag()).toBe('"1"');

    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const stranger = tablet.secondTab({ sealer: sealerWith(await newKey()) });
    expect((await stranger.outgoing()).changes).toEqual([]);
    expect(await stranger.history(SHA)).toEqual(EMPTY_HISTORY);
    expect(await stranger.etag()).toBeNull();
    // It does not destroy what it cannot read either.
    await stranger.write([editOf(idOf(2), stroke(2))]);
    stranger.close();
    expect((await tablet.local.outgoing()).changes[0]?.body).toEqual(highlight(secret));
    warn.mockRestore();
  });

  it('are sealed once there is a key, what was kept readable before too', async () => {
    const tablet = new Tablet({ now });
    const entry = { ...editOf(idOf(1), highlight('đọc được trước đây')), before: null };
    const history = record(EMPTY_HISTORY, [entry]);
    await tablet.local.write([entry], { documentSha256: SHA, history });
    await tablet.local.keep('"1"', []);
    expect(await everythingOnDisk()).toContain('đọc được');

    const sealed = tablet.secondTab({ sealer: sealerWith(await newKey()) });
    await sealed.write([editOf(idOf(2), stroke(2))]);
    expect(await everythingOnDisk()).not.toContain('đọc được');
    expect(bodies((await sealed.outgoing()).changes)).toEqual([highlight('đọc được trước đây'), stroke(2)]);
    expect(await sealed.history(SHA)).toEqual(history);
    expect(await sealed.etag()).toBe('"1"');
    sealed.close();
  });

  it('are read and opened once, however many others of their page change', async () => {
    let opened = 0;
    const counting: Sealer = {
      ...UNSEALED,
      open: (context, sealed) => {
        opened += 1;
        return UNSEALED.open(context, sealed);
      },
    };
    const tablet = new Tablet({ now, sealer: counting });
    await tablet.local.write(Array.from({ length: 300 }, (_, n) => editOf(idOf(n + 1), stroke(n))));
    tablet.reload();
    const shown: (readonly Annotation[])[] = [];
    const stop = tablet.local.watchPage(SHA, 1, (annotations) => shown.push(annotations));
    await vi.waitFor(() => expect(shown.at(-1)).toHaveLength(300));
    expect(opened).toBe(300);
    const [first] = shown.at(-1) ?? [];
    await tablet.write(idOf(301), stroke(301));
    await tablet.write(idOf(300), null);
    await vi.waitFor(() => expect(shown.at(-1)?.some(({ id }) => id === idOf(300))).toBe(false));
    expect(shown.at(-1)).toHaveLength(300);
    expect(opened).toBe(300);
    expect(shown.at(-1)).toContain(first);
    stop();
  });

  it('tell where a document was left, and do not count that among what waits', async () => {
    const tablet = new Tablet({ now });
    const store = openStore();
    expect(await tablet.local.place(SHA)).toBeNull();
    await tablet.write(placeId(SHA), { type: 'place', top: 0.25 }, { page: 12 });
    await tablet.write(placeId(SHA), { type: 'place', top: 0.75 }, { page: 13 });
    expect(await tablet.local.place(SHA)).toMatchObject({ page: 13, body: { type: 'place', top: 0.75 } });
    expect(await tablet.waiting()).toBe(0);
    await tablet.write(idOf(1), stroke(1));
    expect(await tablet.waiting()).toBe(1);
    await syncWith(store, tablet, NOW);
    const other = new Tablet({ now });
    await syncWith(store, other, NOW);
    expect(await other.local.place(SHA)).toMatchObject({ page: 13 });
  });

  it('are all there after two tabs wrote at the same time', async () => {
    const tablet = new Tablet({ now });
    const tab = tablet.secondTab();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? tablet.local : tab).write([editOf(idOf(n + 1), stroke(n))]),
      ),
    );
    const seen = await tablet.seen();
    expect(seen).toHaveLength(20);
    expect(new Set(seen.map(({ hlc }) => hlc)).size).toBe(20);
    tab.close();
  });

  it('are taken over, sealed, from what an earlier version of the app kept', async () => {
    const name = `earlier-${newUuid()}`;
    const old = new Dexie(`nghi-truong-annotations-${name}-d1`);
    old.version(1).stores({ annotations: 'id, [documentSha256+page], dirty', status: 'key' });
    await old.table('annotations').bulkPut([
      { ...annotation({ id: 1, body: stroke(1) }), dirty: 1 },
      { ...annotation({ id: 2, body: highlight('đã gửi') }), dirty: 0 },
      { ...annotation({ id: 3, body: null }), dirty: 0 },
    ]);
    const deviceId = annotation({}).hlc.slice(18);
    await old
      .table('status')
      .put({ key: 'status', deviceId, cursor: 7, wall: NOW, counter: 3, clockOffset: 0 });
    old.close();

    const local = openLocalAnnotations({
      sessionId: name,
      personId: 'd1',
      sealer: sealerWith(await newKey()),
      now,
    });
    expect(await local.outgoing()).toEqual({
      deviceId,
      since: 7,
      epoch: null,
      changes: [annotation({ id: 1, body: stroke(1) })],
    });
    await local.write([editOf(idOf(2), highlight('sửa'))]);
    expect((await local.outgoing()).changes.map(({ body }) => body)).toEqual([stroke(1), highlight('sửa')]);
    expect(await everythingOnDisk()).not.toContain('đã gửi');
    local.close();
  });
});

describe('synchronising a device', () => {
  async function pair() {
    const store = openStore();
    const a = new Tablet({ now: () => NOW });
    const b = new Tablet({ now: () => NOW + 1000 });
    const sync = async (...tablets: readonly Tablet[]) => {
      for (const tablet of tablets) await syncWith(store, tablet, NOW + 2000);
    };
    return { store, a, b, sync };
  }

  it('shows two edits of one note as two, each edited and deleted by itself', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), highlight('chung'));
    await sync(a, b);
    await a.write(idOf(1), highlight('của máy một'));
    await b.write(idOf(1), highlight('của máy hai'));
    await sync(a, b, a);
    const both = await a.seen();
    expect(new Set(bodies(both))).toEqual(new Set([highlight('của máy một'), highlight('của máy hai')]));
    expect(await b.seen()).toEqual(both);

    const copy = both.find(({ id }) => id !== idOf(1));
    if (!copy) throw new Error('no copy');
    await b.write(copy.id, highlight('máy một, sửa'));
    await a.write(idOf(1), null);
    await sync(a, b, a);
    for (const tablet of [a, b]) expect(bodies(await tablet.seen())).toEqual([highlight('máy một, sửa')]);
  });

  it('keeps an edit that did not know of a deletion', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), highlight('chung'));
    await sync(a, b);
    await a.write(idOf(1), highlight('sửa'));
    await b.write(idOf(1), null);
    await sync(a, b, a);
    for (const tablet of [a, b]) expect(bodies(await tablet.seen())).toEqual([highlight('sửa')]);
  });

  it('makes one bookmark and one reading place of two', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), bookmark('một'));
    await b.write(idOf(1), bookmark('hai'));
    await sync(a, b, a);
    for (const tablet of [a, b]) expect(bodies(await tablet.seen())).toEqual([bookmark('hai')]);
    await a.write(idOf(1), null);
    await sync(a, b);
    for (const tablet of [a, b]) expect(await tablet.seen()).toEqual([]);
  });

  it('makes one of the copies that both carried to a new version of the document, also after one was edited', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), highlight('chung'));
    await sync(a, b);
    await b.write(idOf(1), highlight('sửa'));
    await sync(b, a);
    for (const tablet of [a, b]) {
      const [source] = await tablet.seen();
      if (!source) throw new Error('nothing to carry');
      const { hlc, after } = source;
      const copyOf = { hlc, ...(after && { after }) };
      await tablet.write(idOf(2), highlight('sửa'), { copyOf, carried: { from: idOf(1), lost: false } });
    }
    const { deviceId } = await b.local.outgoing();
    await a.write(idOf(2), highlight('sửa nữa'));
    await sync(a, b, a);
    for (const tablet of [a, b])
      expect(bodies(await tablet.seen())).toEqual([highlight('sửa'), highlight('sửa nữa')]);
    expect((await b.local.outgoing()).deviceId).toBe(deviceId);
  });

  it('undoes one’s own edit where another device has edited the same note, and leaves that one alone', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), highlight('chung'));
    await sync(a, b);
    await a.write(idOf(1), highlight('máy một'));
    await b.write(idOf(1), highlight('máy hai'));
    await sync(a, b, a);
    await a.write(idOf(1), highlight('chung'), { over: highlight('máy một') });
    await sync(a, b);
    for (const tablet of [a, b]) {
      expect(new Set(bodies(await tablet.seen()))).toEqual(
        new Set([highlight('chung'), highlight('máy hai')]),
      );
    }
  });

  it('does not undo over what another device has made of it since', async () => {
    const { a, b, sync } = await pair();
    await a.write(idOf(1), highlight('một'));
    await sync(a, b);
    await b.write(idOf(1), highlight('hai'));
    await sync(b, a);
    await a.write(idOf(1), null, { over: highlight('một') });
    expect(bodies(await a.seen())).toEqual([highlight('hai')]);
  });

  it('sends everything again to a server that was restored from an older copy', async () => {
    const { a, sync } = await pair();
    await a.write(idOf(1), stroke(1));
    await a.write(idOf(2), stroke(2));
    await sync(a);
    const restored = openStore();
    await syncWith(restored, a, NOW);
    expect((await restored.seen('ky-hop-2/d1')).size).toBe(2);
  });

  it('lets an edit refused for a wrong clock come after what the server had taken before', async () => {
    const store = openStore();
    let lead = 200_000;
    const tablet = new Tablet({ now: () => NOW + lead });
    await tablet.write(idOf(1), highlight('trước'));
    const sent = await tablet.local.outgoing();
    // Taken, and the answer lost.
    await exchange(store, sent, NOW);
    lead = 3_600_000;
    await tablet.write(idOf(1), highlight('sau'));
    await syncWith(store, tablet, NOW + 1000);
    const other = new Tablet({ now });
    await syncWith(store, other, NOW + 2000);
    for (const each of [tablet, other]) expect(bodies(await each.seen())).toEqual([highlight('sau')]);
    expect(await tablet.waiting()).toBe(0);
  });

  it('stamps by another name once another device is found to stamp by its name', async () => {
    const { store, a, sync } = await pair();
    await a.write(idOf(1), stroke(1));
    const { deviceId } = await a.local.outgoing();
    await sync(a);
    const ofTheClone = annotation({ id: 2, wall: NOW + 500, body: stroke(2) });
    const hlc = Hlc.parse(ofTheClone.hlc.slice(0, 18) + deviceId);
    await put(store, 'ky-hop-2/d1', [{ ...ofTheClone, hlc }]);
    await sync(a);
    expect((await a.local.outgoing()).deviceId).not.toBe(deviceId);
    await a.write(idOf(2), stroke(3));
    await sync(a);
    expect(bodies(await a.seen())).toEqual([stroke(1), stroke(3)]);
  });
});

describe('a server that takes no more of this person', () => {
  const LIMITS = { annotations: 2, bytes: 1_000_000 };

  it('has it kept here, sent once and not in a circle, and taken when something was deleted', async () => {
    const store = openStore();
    const tablet = new Tablet({ now });
    for (const id of [1, 2]) await tablet.write(idOf(id), highlight(`mục ${id}`));
    await syncWith(store, tablet, NOW, LIMITS);
    for (const id of [3, 4]) await tablet.write(idOf(id), highlight(`mục ${id}`));
    await syncWith(store, tablet, NOW, LIMITS);
    expect(await tablet.waiting()).toBe(2);
    expect((await tablet.full())?.code).toBe('notes-full');
    expect(await tablet.seen()).toHaveLength(4);

    await tablet.write(idOf(1), null);
    const sent = await tablet.local.outgoing();
    expect(sent.changes.map(({ body }) => body === null)).toEqual([true, false, false]);
    await syncWith(store, tablet, NOW, LIMITS);
    expect(await tablet.waiting()).toBe(0);
    expect(await tablet.full()).toBeNull();
    expect((await store.seen(OWNER)).size).toBe(3);
    tablet.close();
  });
});
