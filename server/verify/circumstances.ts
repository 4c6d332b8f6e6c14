import type { Actor } from '#shared/protocol/events.ts';
import type { Instant } from '#shared/protocol/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Turnout } from './turnout.ts';

/** What an event of the log is judged by. */
export interface Circumstances {
  /** Before the event. */
  readonly state: SessionState;
  readonly at: Instant;
  readonly actor: Actor;
  readonly turnout: Turnout;
  /** The version in which the event was written. An older one was lifted; its numbers were of older rules. */
  readonly written: number;
  /** The version of the core that decided it, as its checkpoint signs it; null: of releases up to 0.3.0. */
  readonly core: number | null;
  /** Whether the entry records who may know it, as all do from the version on that splits what one circle and another may know. */
  readonly split: boolean;
  /** Whether the rules that became stricter after version 0.3.0 already held. */
  readonly strict: boolean;
}
