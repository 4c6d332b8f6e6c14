import {
  type Edition,
  EMPTY_SESSION,
  type PublishedDocument,
  type SessionState,
} from '#shared/session/state.ts';
import type { ReplicaStorage, SessionReplica } from '../../connection/live.ts';
import { type Owner, type ReplicaRow, replicas, sessionOfOwner } from '../device/device-database.ts';
import { keptSealer } from '../device/device-key.ts';
import type { Sealer } from '../device/sealing.ts';

/** The shape in which a replica is kept now. One of another shape is shown until the server is heard, and then given up for a new one. */
const SHAPE = 6;

interface Kept extends SessionReplica {
  readonly shape: typeof SHAPE;
}

/** Before it was kept as whom it was told, and before it was kept of which log it is. */
type KeptBefore =
  | { readonly shape: 3; readonly session: SessionState }
  | (SessionState & { readonly shape?: 2 });

/** Between two writes: a roll call or a ballot a second must not keep the tablet writing. */
const PAUSE_MS = 200;

/**
 * The replica of the session on this device, sealed. The first write goes at once, later ones are coalesced: while one is under
 * way only the latest state waits, and it waits no longer once the page is hidden or left. A device that cannot store goes on
 * without: the server sends the state again.
 * @param owner asked for each time; while it is null (signed out) nothing is kept.
 * @param sealerFor the sealer of a sign-in; asked once for each.
 */
export function createReplicaStorage(
  owner: () => Owner | null,
  sealerFor: (owner: Owner) => Promise<Sealer>,
): ReplicaStorage {
  let latest: { readonly owner: Owner; readonly replica: SessionReplica } | null = null;
  let writing: Promise<void> | null = null;
  let sealing: { readonly owner: Owner; readonly sealer: Promise<Sealer> } | null = null;

  function sealerOnce(key: Owner): Promise<Sealer> {
    if (sealing?.owner !== key) {
      sealing = { owner: key, sealer: sealerFor(key) };
      void removeOthers(key).catch(() => undefined);
    }
    return sealing.sealer;
  }

  async function drain(): Promise<void> {
    try {
      while (latest) {
        const { owner: key, replica } = latest;
        latest = null;
        const kept: Kept = { shape: SHAPE, ...replica };
        const bytes = new TextEncoder().encode(JSON.stringify(kept));
        const sealed = await (await sealerOnce(key)).seal(contextOf(key), bytes);
        if (key === owner()) await replicas.put({ owner: key, sealed });
        await pauseWhileVisible(PAUSE_MS);
      }
    } catch (error) {
      console.warn('the replica was not stored', error);
    } finally {
      writing = null;
    }
  }

  return {
    async load() {
      const key = owner();
      sealing = null;
      if (key === null) return null;
      // The first screen waits for both.
      const [row, sealer] = await Promise.all([replicas.get(key), keptSealer(key)]);
      return row ? openReplica(row, sealer) : null;
    },
    async save(replica) {
      const key = owner();
      if (key === null) return;
      latest = { owner: key, replica };
      writing ??= drain();
      await writing;
    },
  };
}

/** @returns null where it cannot be opened any more. */
export async function openReplica(row: ReplicaRow, sealer: Sealer): Promise<SessionReplica | null> {
  if ('session' in row) return completed(row.session);
  try {
    return completed(
      JSON.parse(new TextDecoder().decode(await sealer.open(contextOf(row.owner), row.sealed))),
    );
  } catch (error) {
    console.warn('the replica on this device cannot be opened', error);
    return null;
  }
}

/**
 * What an earlier version of the app stored lacks what it did not know. It counts as knowing no entry, so that the server
 * sends the state anew, and what is not for everybody any more is not shown.
 */
function completed(kept: Kept | KeptBefore): SessionReplica {
  if (kept.shape === SHAPE) {
    const { session, hash, view, archived } = kept;
    return { session: { ...EMPTY_SESSION, ...session }, hash, view, ...(archived && { archived }) };
  }
  const { shape: _, ...known } = 'session' in kept ? { shape: 3, ...kept.session } : kept;
  const documents = known.documents.map((document): PublishedDocument => {
    const [first, ...later] = document.editions;
    return { ...document, editions: [forAll(first), ...later.map(forAll)] };
  });
  const agenda = known.agenda.map((item) => ({ ...item, audience: item.audience ?? 'public' }));
  const session = { ...EMPTY_SESSION, ...known, ...NOT_SHOWN, agenda, documents };
  return { session, hash: null, view: null };
}

/** What may tell more than its reader may know by now, or has another shape. */
const NOT_SHOWN = { seq: 0, polls: [], ruleSets: [], questions: [], conflicts: [] } as const;

/** All documents of earlier versions were. */
function forAll(edition: Omit<Edition, 'audience'> & Partial<Edition>): Edition {
  return { ...edition, audience: edition.audience ?? 'public' };
}

/** Those of other people in this session, and what an earlier version of the app left readable of other sessions. */
async function removeOthers(owner: Owner): Promise<void> {
  const session = sessionOfOwner(owner);
  await replicas
    .filter((row) => row.owner !== owner && ('session' in row || sessionOfOwner(row.owner) === session))
    .delete();
}

function contextOf(owner: Owner): string {
  return `replica/${owner}`;
}

/** `ms` milliseconds, or less when the page is hidden or left meanwhile: then it may not run much longer. */
function pauseWhileVisible(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms);
    document.addEventListener('visibilitychange', end);
    window.addEventListener('pagehide', end);
    function end(): void {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', end);
      window.removeEventListener('pagehide', end);
      resolve();
    }
  });
}
