import type { Ruled } from '#shared/access/earlier-entries.ts';
import { isForAll, view } from '#shared/access/view.ts';
import { anybodyIn } from '#shared/access/viewer.ts';
import type { Circle } from '#shared/protocol/audience.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { onePartOf, type Part, withPartsOf } from '#shared/session/one-part.ts';
import type { SessionState } from '#shared/session/state.ts';

/** The session as each circle of viewers is told it. */
export type States = Readonly<Record<Circle, SessionState>>;

/** Circles that were told the same so far, and share one state. */
interface Told {
  readonly circles: readonly Circle[];
  /** As of some earlier entry, where parts are ahead of it. */
  readonly state: SessionState;
  /** Parts that are by now as the whole session has them, whatever they are in `state`. */
  readonly ahead: Set<Part>;
}

const VIEWERS = CIRCLES.map((circle) => ({ circle, viewer: anybodyIn(circle) }));

/**
 * The states of all circles while a stretch of the log is gone through. An entry that is told to a circle, and changes a part that the
 * circle has as the whole session has it, is worked out once, for the whole: that the circle has it so again is all that is noted, and
 * its state is made when something else needs it, or at the end.
 */
export class ToldStates {
  #whole: SessionState;
  #told: readonly Told[];

  constructor(before: States) {
    this.#whole = before.secretariat;
    const others = CIRCLES.filter((circle) => circle !== 'secretariat');
    this.#told = [...Map.groupBy(others, (circle) => before[circle])].map(([state, circles]) =>
      told(circles, state),
    );
  }

  /** The whole session, which the secretariat is told. */
  get whole(): SessionState {
    return this.#whole;
  }

  get states(): States {
    const states: Record<Circle, SessionState> = sameForAll(this.#whole);
    for (const one of this.#told) {
      const state = stateOf(one, this.#whole);
      for (const circle of one.circles) states[circle] = state;
    }
    return states;
  }

  follow(entry: LoggedEvent, ruled: Ruled): void {
    const before = this.#whole;
    this.#whole = evolve(before, entry);
    this.#told = isForAll(ruled)
      ? this.#told.map((one) => this.#open(one, entry, before))
      : this.#told.flatMap((one) => this.#viewed(one, entry, ruled, before));
  }

  /** Those who are told `entry` as it stands. */
  #open(one: Told, entry: LoggedEvent, before: SessionState): Told {
    if (one.state === before) return told(one.circles, this.#whole);
    const part = onePartOf(entry.event.type);
    if (part !== null && (one.ahead.has(part) || one.state[part] === before[part])) {
      one.ahead.add(part);
      return one;
    }
    return told(one.circles, evolve(stateOf(one, before), entry));
  }

  /** From here on those who are told it as it stands, and those who are not, have each a state of their own. */
  #viewed(one: Told, entry: LoggedEvent, ruled: Ruled, before: SessionState): readonly Told[] {
    const state = stateOf(one, before);
    const views = VIEWERS.filter(({ circle }) => one.circles.includes(circle)).map(({ circle, viewer }) => ({
      circle,
      viewed: view(entry, ruled, viewer, () => null),
    }));
    const circles = (isOpen: boolean) =>
      views.filter(({ viewed }) => (viewed === entry) === isOpen).map(({ circle }) => circle);
    const [open, others] = [circles(true), circles(false)];
    const other = views.find(({ viewed }) => viewed !== entry);
    return [
      ...(open.length > 0 ? [this.#open(told(open, state), entry, before)] : []),
      ...(other ? [told(others, evolve(state, other.viewed))] : []),
    ];
  }
}

export function sameForAll(state: SessionState): Record<Circle, SessionState> {
  return {
    public: state,
    guests: state,
    members: state,
    'standing-body': state,
    conduct: state,
    secretariat: state,
  };
}

function told(circles: readonly Circle[], state: SessionState): Told {
  return { circles, state, ahead: new Set() };
}

/** `whole`: the whole session now. */
function stateOf({ state, ahead }: Told, whole: SessionState): SessionState {
  return ahead.size === 0 ? state : withPartsOf(state, ahead, whole);
}
