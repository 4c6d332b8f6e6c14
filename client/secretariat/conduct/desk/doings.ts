import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { loggedAmong } from '#shared/access/viewed-entry.ts';
import type { LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import { useConnection } from '../../../connection/context.tsx';
import type { LiveSession } from '../../../connection/live.ts';

/** As many as somebody reads who has looked away for a moment. */
const SHOWN = 8;

/** What only follows on another entry. */
const FOLLOWING: ReadonlySet<SessionEventType> = new Set([
  'ClosedMatterBegan',
  'ClosedMatterEnded',
  'PollEnded',
  'ConflictNoted',
  'ManualCountMoved',
  'OpinionReasonsTold',
]);

const BY: ReadonlySet<string> = new Set(['secretary', 'chair', 'counter', 'system', 'administrator']);

/** Whether an entry is something that was done at a console, or that the system did in its place. */
export function isDoing({ actor, event }: LoggedEvent): boolean {
  return BY.has(actor.capacity) && !FOLLOWING.has(event.type);
}

const kept = new WeakMap<LiveSession, StoreApi<readonly LoggedEvent[]>>();

function doingsOf(live: LiveSession): StoreApi<readonly LoggedEvent[]> {
  const known = kept.get(live);
  if (known) return known;
  const store = createStore<readonly LoggedEvent[]>(() => []);
  live.onEvents((fresh) => {
    const done = loggedAmong(fresh).filter(isDoing).reverse();
    if (done.length > 0) store.setState((before) => [...done, ...before].slice(0, SHOWN), true);
  });
  kept.set(live, store);
  return store;
}

/** What was done since this console was opened, the latest first. */
export function useDoings(): readonly LoggedEvent[] {
  return useStore(doingsOf(useConnection().live));
}

/** Remembers what is done while other sections are looked at, too. */
export function useWatchedDoings(): void {
  const { live } = useConnection();
  useEffect(() => void doingsOf(live), [live]);
}
