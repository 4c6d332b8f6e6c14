// Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import {
  type Annotation,
  type AnnotationBody,
  type AnnotationId,
  AnnotationSyncRequest,
  AnnotationSyncResponse,
} from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { AnnotationEdit } from '../../../client/annotations/edit.ts';
import {
  type LocalAnnotations,
  openLocalAnnotations,
} from '../../../client/annotations/local-annotations.ts';
import type { Outgoing } from '../../../client/annotations/replica.ts';
import type { Sealer } from '../../../client/offline/device/sealing.ts';
import type { AnnotationStore } from '../../../server/annotations/annotation-store.ts';
import { syncAnnotations, syncAnswerParts } from '../../../server/annotations/sync.ts';
import type { NoteLimits } from '../../../server/limits/note-limits.ts';
import { DOCUMENT } from './samples.ts';

export const OWNER = 'ky-hop-2/d1';

interface TabletOptions {
  readonly now?: () => number;
  readonly sealer?: Sealer;
}

let made = 0;

/** A device's own store of annotations, in a database of its own. */
export class Tablet {
  local: LocalAnnotations;
  /** Session and person that its database is named after. */
  readonly address: readonly [string, string];
  readonly #open: (other?: TabletOptions) => LocalAnnotations;

  constructor(options: TabletOptions = {}) {
    made += 1;
    const sessionId = `tablet-${made}`;
    this.address = [sessionId, 'd1'];
    this.#open = (other) => openLocalAnnotations({ sessionId, personId: 'd1', ...options, ...other });
    this.local = this.#open();
  }

  /** As when the page is loaded again: nothing remains but what is on the disk. */
  reload(): void {
    this.local.close();
    this.local = this.#open();
  }

  /** A second tab of the same browser; `other`: what is different in it. */
  secondTab(other?: TabletOptions): LocalAnnotations {
    return this.#open(other);
  }

  async write(
    id: AnnotationId,
    body: AnnotationBody | null,
    more: Partial<AnnotationEdit> = {},
  ): Promise<void> {
    await this.local.write([editOf(id, body, more)]);
  }

  /** All that the person sees. */
  seen(): Promise<readonly Annotation[]> {
    return firstOf((onChange) => this.local.watchOwn(onChange));
  }

  waiting(): Promise<number> {
    return firstOf((onChange) => this.local.watchWaiting(onChange));
  }

  unsentDeletions(): Promise<ReadonlySet<AnnotationId>> {
    return firstOf((onChange) => this.local.watchUnsentDeletions(onChange));
  }

  /** What the server says while it takes no more. */
  full(): Promise<Refusal | null> {
    return firstOf((onChange) => this.local.watchFull(onChange));
  }

  close(): void {
    this.local.close();
  }
}

export function editOf(
  id: AnnotationId,
  body: AnnotationBody | null,
  more: Partial<AnnotationEdit> = {},
): AnnotationEdit {
  return { id, documentSha256: Sha256.parse(DOCUMENT), page: 1, body, ...more };
}

/** One exchange over a network that changes nothing. Resolves to the answer that the server gave. */
export async function exchange(
  store: AnnotationStore,
  sent: Outgoing,
  nowMs: number,
  limits?: NoteLimits,
): Promise<AnnotationSyncResponse> {
  const request = AnnotationSyncRequest.parse(JSON.parse(JSON.stringify(sent)));
  const { answer } = await syncAnnotations(store, OWNER, request, nowMs, limits);
  return AnnotationSyncResponse.parse(JSON.parse(Buffer.concat(syncAnswerParts(answer)).toString()));
}

/** Exchanges until there is nothing more to send or to fetch. */
export async function syncWith(
  store: AnnotationStore,
  { local }: Tablet,
  nowMs: number,
  limits?: NoteLimits,
): Promise<void> {
  for (let more = true; more; ) {
    const sent = await local.outgoing();
    more = await local.takeIn(sent, await exchange(store, sent, nowMs, limits));
  }
}

function firstOf<T>(watch: (onChange: (value: T) => void) => () => void): Promise<T> {
  return new Promise((done) => {
    let stop: () => void = () => {};
    stop = watch((value) => {
      done(value);
      queueMicrotask(() => stop());
    });
  });
}
