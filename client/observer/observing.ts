import { create } from 'zustand';
import type { BoxNotice, PublishedBox } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { webBoxCrypto } from '../box/web-crypto.ts';
import { httpWith, jsonOf, RefusedError } from '../connection/http.ts';
import { type RecountFault, recount } from './recount.ts';

/** `refusal` null: the server could not be reached. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly refusal: Refusal | null }
  | { readonly status: 'ready'; readonly value: T };

export type Recount =
  | { readonly type: 'impossible' }
  | { readonly type: 'counting'; readonly checked: number; readonly total: number }
  | { readonly type: 'done'; readonly fault: RecountFault | null };

export type DroppedFile =
  | { readonly type: 'reading'; readonly name: string }
  | { readonly type: 'unread'; readonly name: string }
  /** The part of the page that reads files could not be fetched. */
  | { readonly type: 'no-reader' }
  | { readonly type: 'read'; readonly name: string; readonly boxes: readonly PublishedBox[] };

interface Observing {
  readonly boxes: Loaded<readonly BoxNotice[]>;
  readonly file: DroppedFile | null;
  /** The box that is looked at; null while one is chosen. */
  readonly opened: Loaded<PublishedBox> | null;
  readonly recount: Recount;
}

type Address = Pick<BoxNotice, 'sessionId' | 'pollId'>;

const http = httpWith(() => null);

/** What an observer looks at. No sign-in, nothing kept. */
export const useObserving = create<Observing>()(() => ({
  boxes: { status: 'loading' },
  file: null,
  opened: null,
  recount: { type: 'counting', checked: 0, total: 0 },
}));
const set = useObserving.setState;

/** Shows what the address names, and follows the browser's own back and forward. Call once. */
export function startObserving(): void {
  window.addEventListener('popstate', showAddressed);
  showAddressed();
  // While there is a network: a file can then be counted without.
  void fileReader();
}

export function addressOf({ sessionId, pollId }: Address): string {
  return `/observer?${new URLSearchParams({ session: sessionId, poll: pollId })}`;
}

export function openFromServer(address: Address): void {
  history.pushState(null, '', addressOf(address));
  showAddressed();
}

export function openFromFile(box: PublishedBox): void {
  history.pushState(null, '', '/observer');
  look({ status: 'ready', value: box });
}

export function backToBoxes(): void {
  history.pushState(null, '', '/observer');
  showAddressed();
}

export async function loadBoxes(): Promise<void> {
  set({ boxes: { status: 'loading' } });
  set({ boxes: await loaded<readonly BoxNotice[]>('/api/boxes') });
}

/** A single box opens at once; of several one is chosen. */
export async function takeFile(file: File): Promise<void> {
  const { name } = file;
  set({ file: { type: 'reading', name } });
  const reader = await fileReader();
  if (!reader) return set({ file: { type: 'no-reader' } });
  const boxes = reader.boxesIn(await file.text());
  set({ file: boxes ? { type: 'read', name, boxes } : { type: 'unread', name } });
  const [only] = boxes ?? [];
  if (only && boxes?.length === 1) openFromFile(only);
}

/** Brings the protocol's schemas along, which nothing else on this page needs. */
async function fileReader(): Promise<typeof import('./read-file.ts') | null> {
  try {
    return await import('./read-file.ts');
  } catch {
    return null;
  }
}

function showAddressed(): void {
  const asked = new URLSearchParams(location.search);
  const [sessionId, pollId] = [asked.get('session'), asked.get('poll')];
  if (sessionId !== null && pollId !== null) return void fetchBox(sessionId, pollId);
  set({ opened: null });
  void loadBoxes();
}

async function fetchBox(sessionId: string, pollId: string): Promise<void> {
  const waiting: Loaded<PublishedBox> = { status: 'loading' };
  set({ opened: waiting });
  const path = `/api/boxes/${encodeURIComponent(sessionId)}/${encodeURIComponent(pollId)}`;
  const box = await loaded<PublishedBox>(path);
  // Unless another one was opened meanwhile.
  if (useObserving.getState().opened === waiting) look(box);
}

function look(opened: Loaded<PublishedBox>): void {
  set({ opened });
  if (opened.status === 'ready') void countAgain(opened);
}

async function countAgain(opened: Extract<Loaded<PublishedBox>, { status: 'ready' }>): Promise<void> {
  const crypto = webBoxCrypto();
  const total = opened.value.entries.length;
  set({ recount: crypto ? { type: 'counting', checked: 0, total } : { type: 'impossible' } });
  if (!crypto) return;
  const stillLooking = () => useObserving.getState().opened === opened;
  const fault = await recount(opened.value, crypto, (checked) => {
    if (stillLooking()) set({ recount: { type: 'counting', checked, total } });
  });
  if (stillLooking()) set({ recount: { type: 'done', fault } });
}

async function loaded<T>(path: string): Promise<Loaded<T>> {
  try {
    return { status: 'ready', value: await jsonOf<T>(await http(path)) };
  } catch (error) {
    return { status: 'failed', refusal: error instanceof RefusedError ? error.refusal : null };
  }
}
