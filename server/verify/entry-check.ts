import { isDeepStrictEqual } from 'node:util';
import { audienceOf } from '#shared/access/audience-of.ts';
import { ruledBy } from '#shared/access/view.ts';
import type { CoveredEntry } from '#shared/archive/coverage.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import { LoggedEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast, withCapacity, writtenVersion } from '#shared/session/upcast.ts';
import { Decisions } from './decisions.ts';
import { isOfLaterVersion, outlived } from './earlier-log.ts';
import { aboutEntry, type FaultCode, type Said } from './faults.ts';
import { Unknown } from './rests-on.ts';
import { Turnout } from './turnout.ts';

/**
 * `written`: the version of the event before it was lifted; `current`: whether that is the one of today; `named`: whether its actor is
 * named as today, in a capacity.
 */
export type ReadEntry = LoggedEvent & {
  readonly written: number;
  readonly current: boolean;
  readonly named: boolean;
};
/** An entry that is not shown: neither its time nor who caused it is known. */
export type SealedEntry = Extract<CoveredEntry, { readonly sealed: true }>;

/**
 * Judges entries one after another, by the rules of their time, and knows the session as it stands so far. An entry that rests on
 * a sealed one is taken at its word and counted as not judged: what is not known cannot be said to hold.
 */
export class EntryCheck {
  readonly notJudged: number[] = [];
  readonly #turnout = new Turnout();
  readonly #unknown = new Unknown();
  #state: SessionState = EMPTY_SESSION;
  /** From the first entry on that only a version later than 0.3.0 can have written; its own shape is judged with it. */
  #strict = false;
  /** From the first entry on that records who may know it. */
  #split = false;
  readonly #decisions = new Decisions();
  /** Of the entries so far; where a version recorded none, as it is ruled for it. */
  readonly #audiences = new Map<number, Audience>();
  readonly #audienceAt = (seq: number): Audience => this.#audiences.get(seq) ?? 'public';

  get state(): SessionState {
    return this.#state;
  }

  /**
   * What is wrong with the entry in the place `seq`. `core`: the version of the rules that decided it; null: a release that did
   * not say so.
   */
  faultOf(seq: number, entry: ReadEntry | SealedEntry | null, core: number | null): FaultCode | null {
    if (entry?.seq !== seq) return 'event';
    if ('sealed' in entry) {
      this.#unknown.sealed();
      this.#decisions.sealed();
      this.#state = { ...this.#state, seq };
      return null;
    }
    const what = this.#judge(entry, core);
    if (what) return what;
    this.#audiences.set(seq, ruledBy(entry, this.#state, this.#audienceAt).audience);
    this.#unknown.shown(entry.event.type);
    this.#state = evolve(this.#state, entry);
    this.#turnout.follow(this.#state);
    return null;
  }

  /** Whether something is still to follow on the last entry. */
  get isUnfinished(): boolean {
    return this.#decisions.isUnfinished;
  }

  #judge(entry: ReadEntry, core: number | null): FaultCode | null {
    const { seq, at, actor, event, audience, written, current, named } = entry;
    if (core !== null && !named) return 'unfounded';
    const later = isOfLaterVersion(event.type, written);
    this.#strict ||= core !== null || later;
    this.#split ||= core !== null || audience !== undefined;
    if (this.#split && (audience === undefined || !current)) return 'unfounded';
    if (this.#strict && !current && !later && !outlived(event.type)) return 'unfounded';
    // What follows from a decision that was judged is judged with it.
    const unknown = this.#unknown.bears(event.type) || this.#decisions.restsOnSealed(event);
    if (unknown && !this.#decisions.isUnfinished) {
      this.notJudged.push(seq);
      return null;
    }
    const [state, turnout, strict, split] = [this.#state, this.#turnout, this.#strict, this.#split];
    const what = this.#decisions.judge(entry, { state, at, actor, turnout, written, strict, split, core });
    if (what || audience === undefined) return what;
    const ruled = audienceOf(event, state, this.#audienceAt);
    return isDeepStrictEqual(ruled, audience) ? null : 'audience';
  }
}

/** null where `body` is no entry of the log that is known today. */
export function readEntry(body: string): ReadEntry | null {
  try {
    const entry: unknown = JSON.parse(body);
    const lifted = withCapacity(entry);
    return {
      ...upcast(entry),
      written: writtenVersion(entry),
      current: LoggedEvent.safeParse(lifted).success,
      named: lifted === entry,
    };
  } catch {
    return null;
  }
}

export function aboutReadEntry(seq: number, entry: ReadEntry | SealedEntry | null): Said {
  if (!entry || 'sealed' in entry || entry.seq !== seq) return aboutEntry(seq);
  const { event } = entry;
  return aboutEntry(seq, event.type, 'pollId' in event ? event.pollId : null);
}
