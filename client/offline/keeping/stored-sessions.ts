import type { SessionDetails } from '#shared/protocol/records.ts';
import type { SessionState } from '#shared/session/state.ts';
import { replicas, sessionOfOwner } from '../device/device-database.ts';
import { keptSealer } from '../device/device-key.ts';
import { removeSearchDatabases } from '../device/search-database.ts';
import { readCacheKey, removeCaches, sessionOfCache } from '../documents/document-cache.ts';
import { openReplica } from './replica-storage.ts';

/** What lies on this device of one session. */
export interface StoredSession {
  readonly sessionId: string;
  /** null where only its documents are left, which do not say whose they are. */
  readonly details: SessionDetails | null;
  /** Documents that are whole, every edition counted. */
  readonly documents: number;
  /** Size of all its documents, also of those that were only begun. */
  readonly bytes: number;
}

/** Sessions other than `current` that this device was signed in to, the newest first. */
export function earlierSessions(current: string): Promise<readonly StoredSession[]> {
  return storedSessions(current);
}

/** All sessions of which something lies on this device, the newest first. */
export function sessionsOnDevice(): Promise<readonly StoredSession[]> {
  return storedSessions(null);
}

async function storedSessions(but: string | null): Promise<readonly StoredSession[]> {
  const rows = (await replicas.toArray()).filter(({ owner }) => sessionOfOwner(owner) !== but);
  const known = new Map(
    await Promise.all(
      rows.map(async (row) => {
        const replica = await openReplica(row, await keptSealer(row.owner));
        return [sessionOfOwner(row.owner), replica?.session] as const;
      }),
    ),
  );
  const names = 'caches' in globalThis ? await caches.keys() : [];
  const stored = names.flatMap((name) => sessionOfCache(name) ?? []);
  const ids = new Set([...known.keys(), ...stored]);
  if (but !== null) ids.delete(but);
  const sessions = await Promise.all([...ids].map((id) => storedSession(id, names, known.get(id))));
  return sessions.sort((a, b) => (b.details?.startsOn ?? '').localeCompare(a.details?.startsOn ?? ''));
}

/**
 * Removes the documents, their words and the replica of one session. What the person wrote stays: notes, and what waits to be sent; so
 * does the key that opens them. Nothing of it is fetched again unless somebody signs in to that session.
 */
export async function removeSession(sessionId: string): Promise<void> {
  if ('caches' in globalThis) await removeCaches((name) => sessionOfCache(name) === sessionId);
  await removeSearchDatabases(sessionId);
  await replicas.where('owner').startsWith(`${sessionId}/`).delete();
}

async function storedSession(
  sessionId: string,
  names: readonly string[],
  state: SessionState | undefined,
): Promise<StoredSession> {
  const editions = state?.documents.flatMap((document) => document.editions) ?? [];
  const sizes = new Map<string, number>(editions.map(({ sha256, bytes }) => [sha256, bytes]));
  const whole = new Set<string>();
  let bytes = 0;
  for (const name of names.filter((each) => sessionOfCache(each) === sessionId)) {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    for (const { url } of requests) {
      const key = readCacheKey(url);
      if (key?.whole) whole.add(key.sha256);
    }
    for (const request of requests) {
      const key = readCacheKey(request.url);
      // Where the session tells the size of a document, nothing needs to be read.
      if (key && !key.whole && !(whole.has(key.sha256) && sizes.has(key.sha256)))
        bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
    }
  }
  for (const sha256 of whole) bytes += sizes.get(sha256) ?? 0;
  return { sessionId, details: state?.details ?? null, documents: whole.size, bytes };
}
