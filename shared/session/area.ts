import type { OpenEntry } from '../access/viewed-entry.ts';
import type { SessionState } from './state.ts';

/*
 * The core is laid in areas (agenda/, polls/ …). What each has to say of its events and commands it says in tables, which
 * evolve.ts, decide.ts and others gather: what is missing in all of them does not compile.
 */

/** Every event that a state can be folded from, as a viewer is told it. */
export type AnyEvent = OpenEntry['event'];
export type AnyEventType = AnyEvent['type'];

/** When an event happened, who caused it, and its place in the log. */
export type Moment = Pick<OpenEntry, 'at' | 'actor' | 'seq'>;

type Reducer<T extends AnyEventType> = (
  state: SessionState,
  event: Extract<AnyEvent, { type: T }>,
  moment: Moment,
) => SessionState;

/**
 * What each event makes of the state; its `seq` is none of their business. Total: an event that was accepted once is never
 * refused. Unchanged parts keep their identity.
 */
export type Reducers<T extends AnyEventType> = { readonly [K in T]: Reducer<K> };
