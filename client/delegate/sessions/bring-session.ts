import type { SessionState } from '#shared/session/state.ts';
import { openLocalAnnotations } from '../../annotations/local-annotations.ts';
import { createAnnotationSync } from '../../annotations/sync.ts';
import type { KeptSignIn } from '../../connection/credentials.ts';
import { type Http, httpWith, postJson, RefusedError } from '../../connection/http.ts';
import { type LiveSession, startLive } from '../../connection/live.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { openSealer } from '../../offline/device/device-key.ts';
import type { Sealer } from '../../offline/device/sealing.ts';
import { canStoreDocuments, openDocumentCache } from '../../offline/documents/document-cache.ts';
import { fetchDocument } from '../../offline/documents/document-fetch.ts';
import { editionsWanted } from '../../offline/documents/session-documents.ts';
import { noteContact } from '../../offline/keeping/last-contact.ts';
import { createReplicaStorage } from '../../offline/keeping/replica-storage.ts';

/** How many of the documents of a session have come. */
export interface Brought {
  readonly done: number;
  readonly total: number;
}

/**
 * Brings a session onto this device while another one stays open: what is on its record, its documents and the delegate's own notes.
 * What has come stays when it breaks off.
 * @throws RefusedError, TypeError without a network, DOMException `QuotaExceededError` when the device is full.
 */
export async function bringSession(
  signedIn: KeptSignIn,
  onBrought: (brought: Brought) => void,
): Promise<void> {
  const http = httpWith(() => signedIn);
  const sealer = await openSealer(ownerOf(signedIn), http);
  const session = await bringReplica(signedIn, sealer);
  await bringNotes(signedIn, http, sealer);
  if (canStoreDocuments()) await bringDocuments(signedIn, session, http, sealer, onBrought);
}

async function bringReplica(signedIn: KeptSignIn, sealer: Sealer): Promise<SessionState> {
  const owner = ownerOf(signedIn);
  const storage = createReplicaStorage(
    () => owner,
    async () => sealer,
  );
  let saved = Promise.resolve();
  const live = startLive(signedIn, {
    load: storage.load,
    save(replica) {
      saved = storage.save(replica);
      return saved;
    },
  });
  try {
    await welcomed(live);
    await saved;
    noteContact(owner);
    const { session } = live.store.getState();
    if (!session) throw new TypeError('the server told nothing of the session');
    return session;
  } finally {
    live.close();
  }
}

function welcomed(live: LiveSession): Promise<void> {
  return new Promise((done, fail) => {
    live.onWelcome(done);
    live.store.subscribe(({ turnedAway, connection }) => {
      if (turnedAway) fail(new RefusedError(turnedAway));
      else if (connection === 'offline') fail(new TypeError('the server does not answer'));
    });
  });
}

async function bringNotes({ sessionId, me }: KeptSignIn, http: Http, sealer: Sealer): Promise<void> {
  const local = openLocalAnnotations({ sessionId, personId: me.personId, sealer, onWrite: () => {} });
  const sync = createAnnotationSync({ replica: local, postJson: (path, body) => postJson(http, path, body) });
  await sync.syncNow();
  const status = sync.status.getState();
  sync.stop();
  local.close();
  if (status.phase === 'failed') throw status.error;
}

async function bringDocuments(
  signedIn: KeptSignIn,
  session: SessionState,
  http: Http,
  sealer: Sealer,
  onBrought: (brought: Brought) => void,
): Promise<void> {
  const cache = openDocumentCache(ownerOf(signedIn), sealer);
  const wanted = editionsWanted(session);
  const here = new Set(await cache.hashes());
  const tell = () => {
    const done = wanted.filter(({ sha256 }) => here.has(sha256)).length;
    onBrought({ done, total: wanted.length });
  };
  let failure: unknown = null;
  tell();
  for (const { sha256 } of wanted.filter((edition) => !here.has(edition.sha256))) {
    try {
      await bringDocument(http, sha256, cache);
      here.add(sha256);
      tell();
    } catch (error) {
      // One that the server refuses, or that comes damaged, keeps none of the others away.
      if (error instanceof TypeError || error instanceof DOMException) throw error;
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}

async function bringDocument(
  http: Http,
  sha256: string,
  cache: ReturnType<typeof openDocumentCache>,
): Promise<void> {
  let notKept: unknown = null;
  await fetchDocument(http, sha256, {
    cache,
    onNotKept(error) {
      notKept = error;
    },
  });
  if (notKept !== null) throw notKept;
}
