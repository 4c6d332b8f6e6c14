import { currentEdition, documentsInForce } from '#shared/session/documents.ts';
import type { Edition, SessionState } from '#shared/session/state.ts';
import type { Http } from '../connection/http.ts';
import { RefusedError } from '../connection/http.ts';
import type { LiveSession } from '../connection/live.ts';
import { readDeviceStorage } from './device-storage.ts';
import { canStoreDocuments, type DocumentCache } from './document-cache.ts';
import { DamagedDocumentError, fetchDocument } from './document-fetch.ts';
import { heldBack, watchWishes } from './download-wishes.ts';
import { NO_DOWNLOADS, useDownloads } from './downloads.ts';

const AT_ONCE = 3;
const NETWORK_RETRY_MS = 3000;
const FAILURE_RETRY_MS = 20_000;
const REPORT_MS = 150;

/** The documents of the session on this device: fetched ahead in the order of the agenda, and read from here. */
export interface DocumentLibrary {
  /**
   * The bytes of one document, the caller's own: from this device, else from the network (and then kept).
   * @throws RefusedError, TypeError without a network, DamagedDocumentError.
   */
  load(sha256: string): Promise<ArrayBuffer>;
  /** Tries again now, after room was made or a network came back. */
  retry(): void;
  close(): void;
}

type LibraryLive = Pick<LiveSession, 'store' | 'onWelcome'>;
type Stop = 'network' | 'storage-full' | 'closed';

export function startDocumentLibrary(live: LibraryLive, http: Http, cache: DocumentCache): DocumentLibrary {
  const closing = new AbortController();
  /** Downloads under way, shared by the reader and the fetching ahead. */
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const arrived = new Map<string, number>();
  let wanted: readonly Edition[] = [];
  let hashes: ReadonlySet<string> = new Set();
  let failed = new Set<string>();
  let stop: Stop | null = null;
  let workers = 0;
  /** Bytes that the device lacks for what is still to come; 0 where it has them, or does not say. */
  let missingBytes = 0;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function report(): void {
    reportTimer = undefined;
    if (stop === 'closed') return;
    const here = wanted.filter((edition) => hashes.has(edition.sha256));
    const partial = wanted.filter((edition) => !hashes.has(edition.sha256));
    useDownloads.setState({
      total: wanted.length,
      stored: here.length,
      bytesTotal: sum(wanted.map((edition) => edition.bytes)),
      bytesStored:
        sum(here.map((edition) => edition.bytes)) +
        sum(partial.map(({ sha256, bytes }) => Math.min(arrived.get(sha256) ?? 0, bytes))),
      state: stateOf(partial.length),
      missingBytes,
      hashes,
    });
  }

  function stateOf(missing: number) {
    if (!canStoreDocuments()) return 'unsupported';
    if (wanted.length === 0) return 'idle';
    if (missing === 0) return 'done';
    const held = heldBack();
    if (held) return held;
    if (stop === 'storage-full') return 'storage-full';
    if (stop === 'network') return 'waiting-for-network';
    return workers === 0 && failed.size > 0 ? 'retrying' : 'running';
  }

  function reportSoon(): void {
    reportTimer ??= setTimeout(report, REPORT_MS);
  }

  function fetchOnce(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    const known = underWay.get(sha256);
    if (known) return known;
    const onBytes = (count: number) => {
      arrived.set(sha256, (arrived.get(sha256) ?? 0) + count);
      reportSoon();
    };
    let kept = canStoreDocuments();
    const fetching = fetchDocument(http, sha256, {
      onBytes,
      signal: closing.signal,
      cache: canStoreDocuments() ? cache : null,
      // A document that does not fit can still be read; only the fetching ahead stops.
      onNotKept(error) {
        console.warn('the document was not stored', error);
        kept = false;
        stop ??= 'storage-full';
      },
    })
      .then(async (bytes) => {
        if (kept) hashes = new Set([...hashes, sha256]);
        return bytes;
      })
      .finally(() => {
        underWay.delete(sha256);
        arrived.delete(sha256);
        reportSoon();
      });
    underWay.set(sha256, fetching);
    return fetching;
  }

  async function work(): Promise<void> {
    workers += 1;
    for (let next = nextWanted(); next && stop === null && !heldBack(); next = nextWanted()) {
      try {
        await fetchOnce(next.sha256);
      } catch (error) {
        if (error instanceof RefusedError || error instanceof DamagedDocumentError) failed.add(next.sha256);
        else stop ??= 'network';
      }
    }
    workers -= 1;
    if (workers === 0 && stop === 'network') retryLater(NETWORK_RETRY_MS);
    else if (workers === 0 && failed.size > 0) retryLater(FAILURE_RETRY_MS);
    reportSoon();
  }

  function nextWanted(): Edition | undefined {
    return wanted.find(({ sha256 }) => !hashes.has(sha256) && !failed.has(sha256) && !underWay.has(sha256));
  }

  function resume(): void {
    if (stop === 'closed') return;
    if (!canStoreDocuments()) {
      reportSoon();
      return;
    }
    clearTimeout(retryTimer);
    stop = null;
    failed = new Set();
    while (workers < AT_ONCE && nextWanted() && !heldBack()) void work();
    reportSoon();
  }

  function retryLater(delay: number): void {
    clearTimeout(retryTimer);
    if (stop !== 'closed') retryTimer = setTimeout(resume, delay);
  }

  async function follow(session: SessionState): Promise<void> {
    wanted = editionsWanted(session);
    if (canStoreDocuments()) {
      // What was stored while the cache was being listed is here too.
      hashes = new Set([...(await cache.hashes()), ...hashes]);
      const kept = keptHashes(session);
      await cache.keepOnly(kept);
      hashes = new Set([...hashes].filter((sha256) => kept.has(sha256)));
    }
    resume();
    await lookForRoom();
  }

  /** Before the device is full in the midst of it: says how much room is to be made. */
  async function lookForRoom(): Promise<void> {
    const { freeBytes } = await readDeviceStorage();
    const toCome = sum(wanted.filter(({ sha256 }) => !hashes.has(sha256)).map(({ bytes }) => bytes));
    missingBytes = freeBytes === null ? 0 : Math.max(0, toCome - freeBytes);
    if (missingBytes > 0) stop ??= 'storage-full';
    reportSoon();
  }

  const stopFollowing = live.store.subscribe((now, before) => {
    const changed = now.session?.documents !== before.session?.documents;
    if (changed && now.session) void follow(now.session);
  });
  const stopWelcome = live.onWelcome(resume);
  const stopWishes = watchWishes(resume);
  window.addEventListener('online', resume);
  const session = live.store.getState().session;
  if (session) void follow(session);
  void navigator.storage?.persist?.().catch(() => false);

  return {
    async load(sha256) {
      const stored = canStoreDocuments() ? await cache.read(sha256).catch(() => null) : null;
      return stored?.buffer ?? (await fetchOnce(sha256)).slice().buffer;
    },
    retry: resume,
    close() {
      stop = 'closed';
      closing.abort();
      clearTimeout(retryTimer);
      clearTimeout(reportTimer);
      stopFollowing();
      stopWelcome();
      stopWishes();
      window.removeEventListener('online', resume);
      useDownloads.setState(NO_DOWNLOADS);
    },
  };
}

/** Editions in force in the order of the agenda; the same file under two items counts once. */
export function editionsWanted(session: SessionState): readonly Edition[] {
  const editions = documentsInForce(session).map(currentEdition);
  return [...new Map(editions.map((edition) => [edition.sha256, edition])).values()];
}

/** Those, and the edition before each: what changed can be seen without a network too. */
function keptHashes(session: SessionState): ReadonlySet<string> {
  const editions = documentsInForce(session).flatMap((document) => document.editions.slice(-2));
  return new Set(editions.map(({ sha256 }) => sha256));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
