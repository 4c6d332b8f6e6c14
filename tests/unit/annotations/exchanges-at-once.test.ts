import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AnnotationSyncRequest } from '#shared/protocol/annotations.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { Delegate } from '#shared/protocol/records.ts';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { concernedBy, sharedWith } from '../../../server/annotations/sharing.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { syncAnnotations } from '../../../server/annotations/sync.ts';
import { pausesOf, yielding } from '../../support/yielding/yielding.ts';
import { annotationStoreContract } from './annotation-store.contract.ts';
import { annotation, deviceOf, highlight, idOf } from './samples.ts';
import { exchangeWith, listed } from './stored.ts';

/** What several devices bring at the same moment, over a store that lets each come in between the steps of the others. */

const NOW = 1_700_000_000_000;
const SESSION = 's';
const OWNER = `${SESSION}/d1`;
const SEEDS = Array.from({ length: 15 }, (_, seed) => seed);

const open = (seed: number) => yielding(createAnnotationStore(new Database(':memory:')), pausesOf(seed));

annotationStoreContract(async () => open(0));

const request = (changes: readonly unknown[], since = 0) =>
  AnnotationSyncRequest.parse({ deviceId: deviceOf(1), since, changes });

describe('exchanges of one owner at the same moment', () => {
  it.each(SEEDS)('never take more than there is room for (%i)', async (seed) => {
    const store = open(seed);
    const limits = { annotations: 3, bytes: 1_000_000 };
    const notes = Array.from({ length: 8 }, (_, n) => annotation({ id: n + 1, wall: NOW, device: n + 1 }));
    const answers = await Promise.all(
      notes.map((note) => syncAnnotations(store, OWNER, request([note]), NOW, limits)),
    );
    expect(answers.filter(({ answer }) => answer.refused.length > 0)).toHaveLength(5);
    expect((await exchangeWith(store, OWNER)).amount.annotations).toBe(3);
  });

  it.each(SEEDS)('leave no device with a cursor beyond something that it was not told (%i)', async (seed) => {
    const store = open(seed);
    const devices = Array.from({ length: 5 }, () => ({
      since: 0,
      epoch: null as string | null,
      known: new Set<string>(),
    }));
    let written = 0;
    await Promise.all(
      devices.map(async (device, n) => {
        for (let round = 0; round < 6; round += 1) {
          written += 1;
          const note = annotation({ id: written, wall: NOW + written, device: n + 1 });
          const { page, epoch, anew } = await exchangeWith(store, OWNER, { ...device, changes: [note] });
          expect(anew).toBe(false);
          device.known.add(note.id);
          for (const { id } of listed(page)) device.known.add(id);
          Object.assign(device, { since: page.cursor, epoch });
        }
      }),
    );
    for (const device of devices) {
      const { page } = await exchangeWith(store, OWNER, device);
      for (const { id } of listed(page)) device.known.add(id);
      expect(device.known.size).toBe(written);
    }
  });
});

const DELEGATES = ['d1', 'd2'].map((id) =>
  Delegate.parse({ id, group: 'Tổ 1', name: id, title: '', committee: '', constituency: '', seat: '' }),
);
const person = (id: string) => DelegateId.parse(id);
const share = annotation({ id: 2, wall: NOW, body: { type: 'share', of: idOf(1), with: { type: 'group' } } });
const takenBack = { ...annotation({ id: 2, wall: NOW + 1, device: 2, body: null }), after: [share.hlc] };

describe('sharing and taking back at the same moment', () => {
  /** As the route does. Resolves to who has to fetch anew. */
  async function bring(store: AnnotationStore, change: typeof share) {
    const { sharing } = await syncAnnotations(store, OWNER, request([change]), NOW);
    return concernedBy(store, SESSION, DELEGATES, person('d1'), new Set([change.id]), sharing);
  }

  it.each(SEEDS)('tell whoever may have seen it that it is gone (%i)', async (seed) => {
    const store = open(seed);
    await exchangeWith(store, OWNER, { changes: [annotation({ id: 1, wall: NOW })] });
    const sharing = bring(store, share);
    // By another device of theirs, which has heard of the share: the answer to the first is still on its way.
    while ((await store.sharing(SESSION, 'd1')).length === 0) await pausesOf(seed)();
    const seen = await sharedWith(store, SESSION, DELEGATES, person('d2'));
    const concerned = await bring(store, takenBack);
    await sharing;
    if (seen.annotations.length > 0) expect(concerned).toContain('d2');
    expect((await sharedWith(store, SESSION, DELEGATES, person('d2'))).annotations).toEqual([]);
  });

  it.each(SEEDS)('show nobody what was written into a note after it was taken back (%i)', async (seed) => {
    const store = open(seed);
    const first = annotation({ id: 1, wall: NOW, body: highlight('đất đai') });
    await exchangeWith(store, OWNER, { changes: [first, share] });
    const reading = Array.from({ length: 10 }, () => sharedWith(store, SESSION, DELEGATES, person('d2')));
    await bring(store, takenBack);
    const secret = {
      ...annotation({ id: 1, wall: NOW + 2, device: 2, body: highlight('riêng') }),
      after: [first.hlc],
    };
    await exchangeWith(store, OWNER, { changes: [secret] });
    expect(JSON.stringify(await Promise.all(reading))).not.toContain('riêng');
  });
});

it('an owner’s own words for who shares what are those of the latest change, whoever made it', async () => {
  // Two stores over one database, as two processes have it.
  const db = new Database(':memory:');
  const [one, two] = [createAnnotationStore(db), createAnnotationStore(db)];
  await exchangeWith(one, OWNER, { changes: [annotation({ id: 1, wall: NOW }), share] });
  const seenAt = async (store: AnnotationStore) =>
    (await sharedWith(store, SESSION, DELEGATES, person('d2'))).annotations.length;
  expect([await seenAt(one), await seenAt(two)]).toEqual([1, 1]);
  await exchangeWith(two, OWNER, { changes: [takenBack] });
  expect([await seenAt(one), await seenAt(two)]).toEqual([0, 0]);
});
