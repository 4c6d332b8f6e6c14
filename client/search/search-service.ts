import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { LibrarySession } from '#shared/protocol/http.ts';
import type { Results } from '#shared/search/engine.ts';
import { packPages } from '#shared/search/packed-pages.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import type { PageAnnotations } from '../annotations/replica.ts';
import { type Http, jsonOf, RefusedError } from '../connection/http.ts';
import type { LiveSession } from '../connection/live.ts';
import type { Owner } from '../offline/device/device-database.ts';
import type { Sealer } from '../offline/device/sealing.ts';
import { dropRemoved } from '../offline/keeping/drop-removed.ts';
import { type Pause, startRetrying } from '../retrying/retrying.ts';
import { cardsOf } from './cards.ts';
import { type KeptDocument, openSearchStore } from './index-database.ts';
import type { FromSearch, ToSearch } from './messages.ts';

export interface SearchState {
  /** Documents whose every page can be found now, and how many there are. */
  readonly indexed: number;
  readonly total: number;
  /** Documents whose words the server cannot read either: nothing is found in them, however long one waits. */
  readonly without: number;
  /** Counts the changes of what can be found: the same search may have another answer after each. */
  readonly changes: number;
  /** What past sessions resolved, as last heard. */
  readonly library: readonly LibrarySession[];
  /** The own notes, to show where a note that was found stands. */
  readonly notes: readonly Annotation[];
}

export interface SearchService {
  readonly state: StoreApi<SearchState>;
  /** Resolves to null when something else was searched for meanwhile. */
  search(typed: string, most: number): Promise<Results | null>;
  close(): void;
}

export interface SearchPorts {
  readonly live: Pick<LiveSession, 'store' | 'onWelcome'>;
  readonly http: Http;
  readonly notes: StoreApi<{ readonly kept: PageAnnotations | null }>;
  /** Whose words are kept, in which session. */
  readonly owner: Owner;
  readonly sealer: Sealer;
}

const RETRY_MS = 15_000;
const SPREAD_MS = 20_000;
/** A document whose words take the server long does not hold up the others. */
const FETCHED_AT_ONCE = 3;
/** Notes change with every stroke; their words need not be searchable in the same instant. */
const CARDS_MS = 400;

/**
 * Search on this device: fetches the words of all documents, keeps them sealed, and has a worker find in
 * them. Works without the server over all that was fetched before.
 */
export function startSearch({ live, http, notes, owner, sealer }: SearchPorts): SearchService {
  const state = createStore<SearchState>(() => ({
    indexed: 0,
    total: 0,
    without: 0,
    changes: 0,
    library: [],
    notes: [],
  }));
  const store = openSearchStore(owner, sealer);
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const indexed = new Set<string>();
  const sent = new Set<string>();
  const refused = new Set<string>();
  let wanted: readonly string[] = [];
  let ticket = 0;
  let answer: ((results: Results | null) => void) | null = null;
  /** Documents whose words are being looked for; those of them that wait to be fetched, in the order of the agenda. */
  const underWay = new Set<string>();
  const waiting: string[] = [];
  let fetching = 0;
  let closed = false;
  /** Looks on this device, and what fetches the words of documents one after the other each. */
  const busy = new Set<Promise<void>>();
  const gathering = startRetrying('search', gatherAll, () => RETRY_MS);
  let cardsTimer: ReturnType<typeof setTimeout> | undefined;

  const tell = (message: ToSearch) => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
    if (data.type === 'results') {
      if (data.ticket !== ticket) return;
      answer?.(data.results);
      answer = null;
      return;
    }
    indexed.add(data.sha256);
    if (data.segment) {
      store.keepSegment(data.sha256, data.segment).catch((error: unknown) => {
        console.warn('the index was not kept', error);
      });
    }
    report();
    changed();
  });

  function report(): void {
    const here = wanted.filter((sha256) => indexed.has(sha256)).length;
    const without = wanted.filter((sha256) => refused.has(sha256)).length;
    state.setState({ indexed: here, total: wanted.length, without });
  }

  function changed(): void {
    state.setState(({ changes }) => ({ changes: changes + 1 }));
  }

  function cards(): void {
    clearTimeout(cardsTimer);
    cardsTimer = setTimeout(() => {
      const { session } = live.store.getState();
      const known = state.getState();
      if (!session || closed) return;
      tell({ type: 'cards', cards: cardsOf(session, known.notes, known.library) });
      changed();
    }, CARDS_MS);
  }

  /** Documents in force in the order of the agenda, then what past sessions resolved. */
  function follow(): void {
    const { session } = live.store.getState();
    if (!session) return;
    const own = documentsInForce(session).map((document) => currentEdition(document).sha256);
    const past = state
      .getState()
      .library.flatMap(({ resolutions }) => resolutions.map(({ sha256 }) => sha256));
    wanted = [...new Set<string>([...own, ...past])];
    for (const sha256 of sent) {
      if (wanted.includes(sha256)) continue;
      tell({ type: 'forget', sha256 });
      sent.delete(sha256);
      indexed.delete(sha256);
      changed();
    }
    report();
    cards();
    // While some are still looked for, what came since does not wait for them.
    if (busy.size > 0) keepBusy(gather());
    else void gathering.ask();
  }

  async function gatherAll(): Promise<Pause> {
    keepBusy(gather());
    while (busy.size > 0) await Promise.all(busy);
    return wanted.some((sha256) => !sent.has(sha256)) ? 'later' : 'rest';
  }

  function keepBusy(work: Promise<void>): void {
    const done = work.finally(() => busy.delete(done));
    busy.add(done);
  }

  /** All that this device keeps is searched, whatever else is missing; the words of the others are fetched after it. */
  async function gather(): Promise<void> {
    await store.keepOnly(new Set(wanted)).catch(() => {});
    const lacking = wanted.filter((sha256) => !sent.has(sha256) && !underWay.has(sha256));
    for (const sha256 of lacking) underWay.add(sha256);
    for (const sha256 of lacking) {
      const kept = await store.document(sha256).catch(() => null);
      if (!kept) {
        waiting.push(sha256);
        continue;
      }
      take(sha256, kept);
      underWay.delete(sha256);
    }
    while (fetching < FETCHED_AT_ONCE && waiting.length > 0) keepBusy(fetchOn());
  }

  async function fetchOn(): Promise<void> {
    fetching += 1;
    for (let sha256 = waiting.shift(); sha256 !== undefined && !closed; sha256 = waiting.shift()) {
      try {
        take(sha256, { texts: await fetchTexts(sha256), segment: null });
      } catch (error) {
        if (error instanceof RefusedError) {
          console.warn(`the words of ${sha256} cannot be had`, error);
          refused.add(sha256);
          report();
        } else {
          // Without a network the others are not to be had either.
          for (const other of waiting.splice(0)) underWay.delete(other);
        }
      }
      underWay.delete(sha256);
    }
    fetching -= 1;
  }

  function take(sha256: string, { texts, segment }: KeptDocument): void {
    if (closed || !wanted.includes(sha256)) return;
    sent.add(sha256);
    refused.delete(sha256);
    tell({ type: 'document', sha256, texts, segment });
  }

  async function fetchTexts(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await http(`/api/documents/${sha256}/text`);
    const { pages } = await jsonOf<{ pages: readonly string[] }>(response);
    const texts = packPages(pages);
    // It may have been removed while they came.
    if (!wanted.includes(sha256)) return texts;
    await store.keepTexts(sha256, texts).catch((error: unknown) => {
      console.warn('the words were not kept', error);
    });
    return texts;
  }

  async function hearLibrary(): Promise<void> {
    const { sessions } = await jsonOf<{ sessions: readonly LibrarySession[] }>(await http('/api/library'));
    state.setState({ library: sessions });
    follow();
    await store.keepLibrary(sessions);
  }

  let stopNotes = () => {};
  const followNotes = () => {
    stopNotes();
    const { kept } = notes.getState();
    stopNotes =
      kept?.watchOwn((own) => {
        state.setState({ notes: own });
        cards();
      }) ?? (() => {});
  };
  /** What was removed of sessions that are not open here is in no index and no cache any more, soon after each contact; not all tablets of a hall ask at once. */
  let removalsTimer: ReturnType<typeof setTimeout> | undefined;
  function dropRemovedSoon(): void {
    clearTimeout(removalsTimer);
    removalsTimer = setTimeout(() => {
      dropRemoved(http).catch((error: unknown) =>
        console.warn('what was removed cannot be asked for', error),
      );
    }, Math.random() * SPREAD_MS);
  }
  const stops = [
    () => clearTimeout(removalsTimer),
    live.onWelcome(() => {
      void hearLibrary().catch(() => {});
      dropRemovedSoon();
    }),
    live.store.subscribe((now, before) => {
      if (now.session?.documents !== before.session?.documents) follow();
      else if (now.session?.agenda !== before.session?.agenda) cards();
      else if (now.session?.questions !== before.session?.questions) cards();
    }),
    notes.subscribe(followNotes),
    () => stopNotes(),
  ];
  followNotes();
  void (async () => {
    const library = await store.library().catch(() => null);
    if (library && !closed) state.setState({ library });
    follow();
    if (live.store.getState().connection !== 'online') return;
    dropRemovedSoon();
    await hearLibrary().catch(() => {});
  })();

  return {
    state,
    search(typed, most) {
      answer?.(null);
      ticket += 1;
      const asked = ticket;
      return new Promise((resolve) => {
        answer = resolve;
        tell({ type: 'search', ticket: asked, typed, most });
      });
    },
    close() {
      closed = true;
      answer?.(null);
      gathering.stop();
      clearTimeout(cardsTimer);
      for (const stop of stops) stop();
      worker.terminate();
      store.close();
    },
  };
}
