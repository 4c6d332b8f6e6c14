import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { removedFiles } from '#shared/session/documents/removed-files.ts';
import type { Edition, SessionState } from '#shared/session/state.ts';
import type { Http } from '../../connection/http.ts';
import { RefusedError } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { type Pause, startRetrying } from '../../retrying/retrying.ts';
import { readDeviceStorage } from '../device/device-storage.ts';
import { browserCopies } from './browser-copies.ts';
import { canStoreDocuments, type DocumentCache } from './document-cache.ts';
import { DamagedDocumentError, fetchDocument } from './document-fetch.ts';
import { heldBack, useDownloadWishes, watchWishes } from './download-wishes.ts';
import { NO_DOWNLOADS, useDownloads } from './downloads.ts';
import { createPrecedence } from './precedence.ts';
import { type Space, spaceFor } from './space.ts';

const AT_ONCE = 3;
const NETWORK_RETRY_MS = 3000;
const FAILURE_RETRY_MS = 20_000;
const REPORT_MS = 150;

/** The documents of the session on this device: fetched ahead in the order of the agenda, and read from here. */
export interface SessionDocuments {
  /**
   * The bytes of one document, the caller's own: from this device, else from the network (and then kept).
   * @throws RefusedError, TypeError without a network, DamagedDocumentError.
   */
  load(sha256: string): Promise<ArrayBuffer>;
  /**
   * What is fetched ahead stands still, for somebody opens a document; on a slow tablet the rest would take its time from it.
   * @returns the way to go on.
   */
  giveWay(): () => void;
  /** Tries again now, after space was made or a network came back. */
  retry(): void;
  /** Makes space: removes all from this device and fetches nothing ahead until that is wished again. */
  removeStored(): Promise<void>;
  close(): void;
}

type DocumentsLive = Pick<LiveSession, 'store' | 'onWelcome'>;
type Stop = 'network' | 'storage-full' | 'closed';

interface UnderWay {
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly stop: AbortController;
  /** Somebody waits for it: it goes on when the fetching ahead is paused, or gives way. */
  read: boolean;
  /** Lets it go on though it gave way. */
  readonly hurry: () => void;
}

export function startSessionDocuments(
  live: DocumentsLive,
  http: Http,
  cache: DocumentCache,
): SessionDocuments {
  /** Downloads under way, shared by the reader and the fetching ahead. */
  const underWay = new Map<string, UnderWay>();
  const arrived = new Map<string, number>();
  let wanted: readonly Edition[] = [];
  let hashes: ReadonlySet<string> = new Set();
  /** The state that waits to be followed. */
  let toFollow: SessionState | null = null;
  let following = false;
  let failed = new Set<string>();
  let stop: Stop | null = null;
  const precedence = createPrecedence();
  const copies = browserCopies(http);
  let removed: Iterable<string> = [];
  let space: Space = spaceFor([], null);
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  /** What fetches ahead, one document after the other each. */
  const lanes = new Set<Promise<void>>();
  const fetchingAhead = startRetrying('documents', fetchAhead, () =>
    stop === 'network' ? NETWORK_RETRY_MS : FAILURE_RETRY_MS,
  );

  function report(): void {
    reportTimer = undefined;
    if (stop === 'closed') return;
    const here = wanted.filter((edition) => hashes.has(edition.sha256));
    const partial = toCome();
    useDownloads.setState({
      total: wanted.length,
      stored: here.length,
      bytesTotal: sum(wanted.map((edition) => edition.bytes)),
      bytesStored:
        sum(here.map((edition) => edition.bytes)) +
        sum(partial.map(({ sha256, bytes }) => Math.min(arrived.get(sha256) ?? 0, bytes))),
      state: stateOf(partial.length),
      missingBytes: space.missingBytes,
      hashes,
    });
  }

  function stateOf(missing: number) {
    if (!canStoreDocuments()) return 'unsupported';
    if (wanted.length === 0) return 'idle';
    if (missing === 0) return 'done';
    const held = heldBack();
    if (held) return held;
    if (stop === 'network') return 'waiting-for-network';
    if (stop === 'storage-full') return stop;
    if (lanes.size > 0) return 'running';
    if (failed.size > 0) return 'retrying';
    return space.tooLarge.size > 0 ? 'storage-full' : 'running';
  }

  function reportSoon(): void {
    reportTimer ??= setTimeout(report, REPORT_MS);
  }

  function fetchOnce(sha256: string, read: boolean): Promise<Uint8Array<ArrayBuffer>> {
    const known = underWay.get(sha256);
    if (known && !known.stop.signal.aborted) {
      known.read ||= read;
      if (read) known.hurry();
      return known.bytes;
    }
    const stopping = new AbortController();
    let hurry = () => {};
    const hurried = new Promise<void>((goOn) => {
      hurry = goOn;
    });
    if (read) hurry();
    arrived.set(sha256, 0);
    const onBytes = (count: number) => {
      arrived.set(sha256, (arrived.get(sha256) ?? 0) + count);
      reportSoon();
    };
    let kept = canStoreDocuments();
    const fetching = fetchDocument(http, sha256, {
      onBytes,
      signal: stopping.signal,
      turn: () => Promise.race([hurried, precedence.free()]),
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
        if (underWay.get(sha256)?.stop === stopping) underWay.delete(sha256);
        // Where it is stopped, it goes on.
        if (!stopping.signal.aborted) arrived.delete(sha256);
        reportSoon();
      });
    underWay.set(sha256, { bytes: fetching, stop: stopping, read, hurry });
    return fetching;
  }

  /** Fetches until there is nothing more to fetch, or nothing that can be had now. */
  async function fetchAhead(): Promise<Pause> {
    fillLanes();
    while (lanes.size > 0) await Promise.all(lanes);
    reportSoon();
    return stop === 'network' || failed.size > 0 ? 'later' : 'rest';
  }

  /** What failed before is tried again. */
  function fillLanes(): void {
    stop = null;
    failed = new Set();
    while (lanes.size < AT_ONCE && nextWanted() && !heldBack()) {
      const lane = fetchInTurn().finally(() => lanes.delete(lane));
      lanes.add(lane);
    }
    reportSoon();
  }

  async function fetchInTurn(): Promise<void> {
    for (;;) {
      await precedence.free();
      const next = nextWanted();
      if (!next || stop !== null || heldBack()) break;
      try {
        await fetchOnce(next.sha256, false);
      } catch (error) {
        if (error instanceof RefusedError || error instanceof DamagedDocumentError) failed.add(next.sha256);
        else if (!isAborted(error)) stop ??= 'network';
      }
    }
  }

  function nextWanted(): Edition | undefined {
    return toCome().find(
      ({ sha256 }) => !failed.has(sha256) && !underWay.has(sha256) && !space.tooLarge.has(sha256),
    );
  }

  function toCome(): readonly Edition[] {
    return wanted.filter(({ sha256 }) => !hashes.has(sha256));
  }

  function resume(): void {
    if (stop === 'closed') return;
    if (!canStoreDocuments()) {
      reportSoon();
      return;
    }
    // While some lanes are at work, what came since does not wait for them.
    if (lanes.size > 0) fillLanes();
    else void fetchingAhead.ask();
  }

  /** One state after the other, the latest last. */
  async function follow(session: SessionState): Promise<void> {
    toFollow = session;
    if (following) return;
    following = true;
    try {
      for (let next = take(); next; next = take()) await compare(next);
    } finally {
      // What failed once does not keep the states after it from being followed.
      following = false;
    }
  }

  function take(): SessionState | null {
    const next = toFollow;
    toFollow = null;
    return next;
  }

  async function compare(session: SessionState): Promise<void> {
    await dropRemoved(session);
    if (canStoreDocuments()) {
      const kept = keptHashes(session);
      try {
        // What was stored while the cache was being listed is here too.
        hashes = new Set([...(await cache.hashes()), ...hashes]);
        await cache.keepOnly(kept);
      } catch (error) {
        console.warn('the documents on this device cannot be listed', error);
      }
      hashes = new Set([...hashes].filter((sha256) => kept.has(sha256)));
    }
    // Not before it is known what is here: a connection that came first would have all of it fetched again.
    wanted = editionsWanted(session);
    await lookForSpace();
  }

  /** What was removed for good goes on no further, and is not kept by the browser either. */
  async function dropRemoved(session: SessionState): Promise<void> {
    const files = new Set<string>(removedFiles(session).keys());
    removed = files;
    const fetching = [...underWay].filter(([sha256]) => files.has(sha256)).map(([, one]) => one);
    for (const one of fetching) one.stop.abort();
    await Promise.allSettled(fetching.map(({ bytes }) => bytes));
    void copies.giveUp(files);
  }

  /** Fetches what fits and says how much space is to be made, before the device is full in the midst of it. */
  async function lookForSpace(): Promise<void> {
    space = spaceFor(toCome(), (await readDeviceStorage()).freeBytes);
    resume();
  }

  function followWishes(): void {
    if (heldBack()) stopFetching(({ read }) => !read);
    resume();
  }

  /** What has arrived is kept, and the rest is asked for when it goes on. */
  function stopFetching(which: (fetching: UnderWay) => boolean): void {
    for (const fetching of underWay.values()) if (which(fetching)) fetching.stop.abort();
  }

  const stopFollowing = live.store.subscribe((now, before) => {
    const changed = now.session?.documents !== before.session?.documents;
    if (changed && now.session) void follow(now.session);
  });
  const stopWelcome = live.onWelcome(() => {
    resume();
    void copies.giveUp(removed);
  });
  const stopWishes = watchWishes(followWishes);
  window.addEventListener('online', resume);
  const session = live.store.getState().session;
  if (session) void follow(session);
  void navigator.storage?.persist?.().catch(() => false);

  return {
    async load(sha256) {
      const stored = canStoreDocuments() ? await cache.read(sha256).catch(() => null) : null;
      return stored?.buffer ?? (await fetchOnce(sha256, true)).slice().buffer;
    },
    giveWay: precedence.claim,
    retry: () => void lookForSpace(),
    async removeStored() {
      useDownloadWishes.setState({ paused: true });
      stopFetching(({ read }) => !read);
      await cache.keepOnly(new Set());
      hashes = new Set();
      arrived.clear();
      await lookForSpace();
    },
    close() {
      stop = 'closed';
      stopFetching(() => true);
      fetchingAhead.stop();
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
  const editions = documentsInForce(session)
    .flatMap((document) => document.editions.slice(-2))
    .filter((edition) => !edition.removed);
  return new Set(editions.map(({ sha256 }) => sha256));
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
