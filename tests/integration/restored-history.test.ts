import 'fake-indexeddb/auto';
import '../support/tablet-device.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, it, vi } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import { AgendaItemId, Sha256 } from '#shared/protocol/ids.ts';
import type { LogCursor, NewEntries } from '#shared/protocol/socket.ts';
import type { LocalAnnotations } from '../../client/annotations/local-annotations.ts';
import { type Http, httpWith } from '../../client/connection/http.ts';
import { type LiveSession, startLive } from '../../client/connection/live.ts';
import { startNotesSync } from '../../client/delegate/services/notes-sync.ts';
import { ownerOf } from '../../client/offline/device/device-database.ts';
import { openSealer } from '../../client/offline/device/device-key.ts';
import { createReplicaStorage } from '../../client/offline/keeping/replica-storage.ts';
import { type RequestOutbox, startRequestOutbox } from '../../client/offline/requests/request-outbox.ts';
import { requestStorageOf } from '../../client/offline/requests/request-storage.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { NotesDevice } from '../support/notes-device.ts';
import { codeOf, type Product, signInAt, startProduct } from '../support/product.ts';
import { sessionAt } from '../support/questions.ts';
import { memberSocket, welcomeAt } from '../support/raw-sockets.ts';
import { consoleOf, must, openWithEverybody, untilLive } from '../support/tablets.ts';
import { DOCUMENT, idOf, stroke } from '../unit/annotations/samples.ts';
import { speech } from '../unit/session/samples.ts';

/** A server whose data folder was put back from a backup and went on: devices that were ahead of it know another log. */

const closing: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function served(dataDir: string, port = 0): Promise<Product> {
  const folder = port === 0 ? sessionFolder(3, 6) : null;
  const product = await startProduct({ dataDir, port, sessionFolder: folder });
  closing.push(() => product.stop());
  return product;
}

function closedAtEnd(live: LiveSession): LiveSession {
  closing.push(() => live.close());
  return live;
}

/** Everybody sits, and the first delegate has a sign-in that the backup knows. */
async function sitting(product: Product): Promise<{ secretary: LiveSession; signedIn: SignedIn }> {
  const { live } = await consoleOf(product);
  await openWithEverybody(closedAtEnd(live));
  return { secretary: live, signedIn: await signInAt(product.origin, await codeOf(product)) };
}

/** The app on a tablet: its replica, requests and notes on a disk that outlives it. */
interface App {
  readonly live: LiveSession;
  readonly requests: RequestOutbox;
  readonly notes: LocalAnnotations;
  close(): void;
}

async function appOf(origin: string, signedIn: SignedIn): Promise<App> {
  const withToken = httpWith(() => signedIn);
  const http: Http = (path, init) => withToken(origin + path, init);
  const owner = ownerOf(signedIn);
  const sealer = await openSealer(owner, http);
  const live = startLive(signedIn, diskOf(origin, signedIn), origin);
  const requestsOnDisk = requestStorageOf(owner, sealer);
  const requests = startRequestOutbox(live, requestsOnDisk);
  const notes = startNotesSync(live, http, signedIn, sealer, () => {});
  const app = {
    live,
    requests,
    notes: notes.local,
    close() {
      requests.close();
      requestsOnDisk.close();
      notes.close();
      live.close();
    },
  };
  closing.push(app.close);
  return app;
}

function diskOf(origin: string, signedIn: SignedIn) {
  const withToken = httpWith(() => signedIn);
  return createReplicaStorage(
    () => ownerOf(signedIn),
    (owner) => openSealer(owner, (path, init) => withToken(origin + path, init)),
  );
}

const untilAt = (live: LiveSession, seq: number) =>
  untilLive(live, ({ session, connection }) => connection === 'online' && session?.seq === seq);

/** Starts and closes item a`number`. */
async function holdItem(secretary: LiveSession, number: number): Promise<void> {
  const itemId = AgendaItemId.parse(`a${number}`);
  await must(secretary.command({ type: 'StartAgendaItem', itemId }));
  await must(secretary.command({ type: 'CloseAgendaItem', itemId }));
}

it.each([
  ['longer', [2, 3]],
  ['as long', [2]],
  ['shorter', []],
] as const)(
  'a tablet that comes back to a restored server, whose log is %s by now, has the server’s state, and nothing that was written on it is lost',
  async (length, heldAfterwards) => {
    const dataDir = temporaryFolder();
    const first = await served(dataDir);
    const { secretary, signedIn } = await sitting(first);
    const { origin, port } = first;
    const before = sessionAt(secretary).seq;
    await first.stop();
    const backup = temporaryFolder();
    cpSync(dataDir, backup, { recursive: true });

    const second = await served(dataDir, port);
    const tablet = await appOf(origin, signedIn);
    await untilAt(secretary, before);
    await holdItem(secretary, 1);
    const known = sessionAt(secretary).seq;
    await untilAt(tablet.live, known);
    await vi.waitUntil(async () => (await diskOf(origin, signedIn).load())?.session.seq === known, {
      timeout: 20_000,
    });
    secretary.close();
    await second.stop();
    await untilLive(tablet.live, ({ connection }) => connection === 'offline');
    await tablet.requests.give({ type: 'RequestToSpeak', ...speech(1, { agendaItemId: null }) });
    const drafts = { speech: { agendaItemId: null, topic: 'Vốn đầu tư công' } };
    tablet.requests.keepDrafts(drafts);
    await vi.waitUntil(() => tablet.requests.draftsKept.getState().kept === 'kept', { timeout: 20_000 });
    await tablet.notes.write([
      { id: idOf(1), documentSha256: Sha256.parse(DOCUMENT), page: 1, body: stroke(1) },
    ]);
    tablet.close();

    const restored = await served(backup, port);
    const { live: conducting } = await consoleOf(restored);
    closedAtEnd(conducting);
    for (const number of heldAfterwards) await holdItem(conducting, number);
    const { seq } = sessionAt(conducting);
    expect(Math.sign(seq - known)).toBe({ longer: 1, 'as long': 0, shorter: -1 }[length]);

    const back = await appOf(origin, signedIn);
    // The request that waited is the server's next entry.
    await untilAt(back.live, seq + 1);
    await untilAt(conducting, seq + 1);
    const fresh = startLive(await signInAt(origin, await codeOf(restored)), null, origin);
    await untilAt(closedAtEnd(fresh), seq + 1);
    expect(sessionAt(back.live)).toEqual(sessionAt(fresh));
    expect(sessionAt(back.live).speechRequests).toMatchObject([speech(1, { agendaItemId: null })]);
    await vi.waitUntil(() => back.requests.waiting.getState().requests.length === 0, { timeout: 20_000 });
    await vi.waitUntil(() => back.requests.drafts.getState().speech.topic === drafts.speech.topic, {
      timeout: 20_000,
    });
    const notesDevice = await NotesDevice.signIn(() => restored, await codeOf(restored));
    await vi.waitUntil(async () => (await notesDevice.notes()).some(({ id }) => id === idOf(1)), {
      timeout: 20_000,
    });
    await untilLive(conducting, ({ recordBehind }) => recordBehind === known);
  },
);

it('a device that was away is told what it lacks and no more, as often as it comes, also after a restart', async () => {
  const dataDir = temporaryFolder();
  const first = await served(dataDir);
  const { secretary, signedIn } = await sitting(first);
  const { origin, port } = first;
  const { token } = signedIn;

  const whole = await welcomeAt(origin, token);
  expect(whole.snapshot?.seq).toBe(sessionAt(secretary).seq);
  const { view } = whole;
  const cursors: LogCursor[] = [{ seq: whole.snapshot?.seq ?? 0, hash: whole.hash, view }];
  const follower = await memberSocket(origin, token);
  closing.push(() => void follower.close());
  follower.on('events', ({ entries, hash }: NewEntries) => {
    cursors.push({ seq: entries.at(-1)?.seq ?? 0, hash, view });
  });
  for (const number of [1, 2, 3]) await holdItem(secretary, number);
  const last = sessionAt(secretary).seq;
  await vi.waitUntil(() => cursors.at(-1)?.seq === last, { timeout: 20_000 });

  async function mustTellTheRest(): Promise<void> {
    for (const have of cursors) {
      const { snapshot, events, hash } = await welcomeAt(origin, token, have);
      expect(snapshot).toBeNull();
      expect(events.map(({ seq }) => seq)).toEqual(
        Array.from({ length: last - have.seq }, (_, place) => have.seq + place + 1),
      );
      expect(hash).toBe(cursors.at(-1)?.hash);
    }
  }
  await mustTellTheRest();
  expect(secretary.store.getState().recordBehind).toBeNull();
  await first.stop();
  await served(dataDir, port);
  await mustTellTheRest();
  await untilAt(secretary, last);
  expect(secretary.store.getState().recordBehind).toBeNull();

  // The number alone is not enough, and neither is the hash of another entry.
  for (const [place, { seq }] of cursors.entries()) {
    const hash = cursors[(place + 1) % cursors.length]?.hash ?? whole.hash;
    const { snapshot, events, hash: told } = await welcomeAt(origin, token, { seq, hash, view });
    expect(snapshot?.seq).toBe(last);
    expect(events).toEqual([]);
    expect(told).toBe(cursors.at(-1)?.hash);
  }
  await untilLive(secretary, ({ recordBehind }) => recordBehind === last);

  // They are the log's own: nobody can try out what they cover without its salts, which are told to nobody.
  const db = new Database(join(dataDir, 'nghi-truong.sqlite'), { readonly: true });
  const own = db
    .prepare<[], { hash: string; salt: string }>('SELECT hash, salt FROM events ORDER BY seq')
    .all();
  db.close();
  expect(own).toHaveLength(last);
  expect(cursors.map(({ hash }) => hash)).toEqual(cursors.map(({ seq }) => own[seq - 1]?.hash));
  const { snapshot, events } = await welcomeAt(origin, token, cursors[0]);
  const told = JSON.stringify([whole, snapshot, events, cursors]);
  expect(own.filter(({ salt }) => told.includes(salt))).toEqual([]);
});
