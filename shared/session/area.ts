import type { ActingCapacity } from '../access/capacity.ts';
import type { OpenEntry } from '../access/viewed-entry.ts';
import type { Command } from '../protocol/commands.ts';
import type { Actor, EventOf, SessionEvent } from '../protocol/events.ts';
import type { Instant } from '../protocol/ids.ts';
import type { Refusal, RefusalCode } from '../protocol/refusals.ts';
import type { CoreCommand, CoreCommandType } from './core-command.ts';
import type { SessionState } from './state.ts';
import type { Decision } from './verdict.ts';

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

/** When a command is given, by the server's time, and by whom. */
export interface Asked {
  readonly at: Instant;
  readonly actor: Actor;
}

type Decider<T extends CoreCommandType> = (
  state: SessionState,
  command: Extract<CoreCommand, { type: T }>,
  asked: Asked,
) => Decision;

/** What each command leads to. */
export type Deciders<T extends CoreCommandType> = { readonly [K in T]: Decider<K> };

/** Events that are judged by deciding again. The others are judged, or follow on one, in ways of their own (server/verify/events.ts). */
export type DecidedEvent = Exclude<
  SessionEvent,
  {
    type:
      | 'PollOpened'
      | 'PollClosed'
      | 'PollEnded'
      | 'ManualCountMoved'
      | 'ConflictNoted'
      | 'ClosedMatterBegan'
      | 'ClosedMatterEnded'
      | 'OpinionReasonsTold';
  }
>;

/** The command that leads to each event in the state before it: what a decider does, the other way round. */
export type AsCommands<T extends DecidedEvent['type']> = {
  readonly [K in T]: (event: EventOf<K>, state: SessionState) => CoreCommand;
};

/** Whatever is asked of a session: by people, and by the server after it has done its own part. */
export type AnyCommand = Command | CoreCommand;
export type AnyCommandType = AnyCommand['type'];

/** Who may give a command of one type. */
export interface Permission<T extends AnyCommandType> {
  /** As what: of several that somebody has, the first that stands here is on record. */
  readonly capacities: readonly ActingCapacity[];
  /** What all others are told, where `not-permitted` would not say it. */
  readonly otherwise?: RefusalCode;
  /** Why somebody in such a capacity may not give this very command; null: they may. */
  readonly whyNot?: (
    state: SessionState,
    command: Extract<AnyCommand, { type: T }>,
    actor: Actor,
  ) => Refusal | null;
}

/** Who may give each command. Nobody may give what stands in no table. */
export type May<T extends AnyCommandType> = { readonly [K in T]: Permission<K> };

/** Whoever keeps the session going at the console. */
export const BY_SECRETARY = { capacities: ['secretary'] } as const satisfies Permission<AnyCommandType>;
/** After it has done its own part. */
export const BY_SERVER = { capacities: ['system'] } as const satisfies Permission<AnyCommandType>;
