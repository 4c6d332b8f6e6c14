import { audienceOf } from '#shared/access/audience-of.ts';
import type { Ruled } from '#shared/access/earlier-entries.ts';
import { isForAll, ruledBy, view } from '#shared/access/view.ts';
import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { Viewer } from '#shared/access/viewer.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import { personsOf } from '#shared/protocol/audience-order.ts';
import type { Actor, LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import type { DelegateId, Instant } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import type { Seal } from '../log/log-host.ts';
import { type OwnPart, OwnParts, withOwnPart } from './own-parts.ts';
import { type States, sameForAll, ToldStates } from './told-states.ts';
import { withUnitsPart } from './units-part.ts';

/** What entries make of the session, as a whole and for each circle of viewers. */
export interface Folded {
  readonly entries: readonly LoggedEvent[];
  readonly states: States;
  /** Those of the entries that are not for everybody. */
  readonly ruled: ReadonlyMap<number, Ruled>;
  readonly own: OwnParts;
}

/** All that was folded of a log, as plain data. */
export interface KeptViews {
  readonly states: States;
  readonly ruled: ReadonlyMap<number, Ruled>;
  readonly own: ReadonlyMap<DelegateId, OwnPart>;
}

const FOR_ALL: Ruled = { audience: 'public', instead: null };

/**
 * The session as each circle of viewers is told it: a state folded from what that circle was told. The secretariat is told all of
 * the log. States grow with circles, not with people: what only one delegate is told beside their circle is kept apart (own-parts.ts),
 * and what only a unit is told is taken from the whole (units-part.ts).
 */
export class SessionViews {
  #states: States = sameForAll(EMPTY_SESSION);
  readonly #ruled = new Map<number, Ruled>();
  #own = OwnParts.NONE;

  /** The whole session. */
  get whole(): SessionState {
    return this.#states.secretariat;
  }

  /** `events`, which follow in one append, with their places and with who may know them. */
  entriesOf(events: readonly SessionEvent[], at: Instant, actor: Actor): readonly LoggedEvent[] {
    let before = this.whole;
    return events.map((event) => {
      const audience = audienceOf(event, before, (seq) => this.audienceAt(seq));
      const entry: LoggedEvent = { seq: before.seq + 1, at, actor, audience, event };
      before = evolve(before, entry);
      return entry;
    });
  }

  /**
   * What the next `entries` of the log make of the session. Changes nothing: they may still fail to be written.
   * @throws Error when they cannot follow.
   */
  fold(entries: readonly LoggedEvent[]): Folded {
    const told = new ToldStates(this.#states);
    const own = this.#own.workingCopy();
    const ruled = new Map<number, Ruled>();
    const audienceAt = (seq: number) => (ruled.get(seq) ?? this.#ruled.get(seq) ?? FOR_ALL).audience;
    for (const entry of entries) {
      const before = told.whole;
      const one = ruledBy(entry, before, audienceAt);
      if (!isForAll(one)) ruled.set(entry.seq, one);
      own.follow(entry, personsOf(one.audience), before);
      told.follow(entry, one);
    }
    return { entries, states: told.states, ruled, own };
  }

  /** From here on the session is as `folded` has it. Cannot fail. */
  take({ states, ruled, own }: Folded): void {
    this.#states = states;
    this.#own = own;
    for (const [seq, one] of ruled) this.#ruled.set(seq, one);
  }

  get kept(): KeptViews {
    return { states: this.#states, ruled: new Map(this.#ruled), own: this.#own.parts };
  }

  /** Takes up what was kept of the same log, instead of folding it again. */
  takeUp({ states, ruled, own }: KeptViews): void {
    this.take({ entries: [], states, ruled, own: OwnParts.of(own) });
  }

  audienceAt(seq: number): Audience {
    return (this.#ruled.get(seq) ?? FOR_ALL).audience;
  }

  stateFor(viewer: Viewer): SessionState {
    const { circle, person } = viewer;
    const told = withUnitsPart(this.#states[circle], viewer, this.whole);
    return person === null ? told : withOwnPart(told, person, this.#own.of(person), this.whole);
  }

  /** `entries` of the log as `viewer` is told them; an entry that was not judged here yet is told later, not now. */
  of(entries: readonly LoggedEvent[], viewer: Viewer, seal: Seal): readonly ViewedEntry[] {
    return entries
      .filter(({ seq }) => seq <= this.whole.seq)
      .map((entry) => view(entry, this.#ruled.get(entry.seq) ?? FOR_ALL, viewer, () => seal(entry.seq)));
  }
}
