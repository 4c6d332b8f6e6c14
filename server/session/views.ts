import { VIEWERS, type Viewer, view } from '#shared/access/view.ts';
import { isLogged, type ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';

interface View {
  state: SessionState;
  /** By number, where it differs from the entry in the log. */
  readonly instead: Map<number, ViewedEntry>;
}

/** What entries make of the session, as a whole and for each class of viewers. */
export interface Folded {
  /** The whole session after them. */
  readonly state: SessionState;
  readonly viewed: Readonly<Record<Viewer, SessionState>>;
  /** The entries as each class is told them. */
  readonly told: Readonly<Record<Viewer, readonly ViewedEntry[]>>;
}

const emptyView = (): View => ({ state: EMPTY_SESSION, instead: new Map() });

/**
 * The session as each class of viewers is told it: a state folded from what that class was told, and the entries that
 * differ from the log. The log itself holds everything.
 */
export class SessionViews {
  readonly #views: Readonly<Record<Viewer, View>> = { secretariat: emptyView(), members: emptyView() };

  /**
   * What the next `entries` of the log make of `before`, the whole session before them. Changes nothing: they may still fail to
   * be written.
   * @throws Error when they cannot follow.
   */
  fold(before: SessionState, entries: readonly LoggedEvent[]): Folded {
    let state = before;
    const viewed = { secretariat: this.stateFor('secretariat'), members: this.stateFor('members') };
    const told: Record<Viewer, ViewedEntry[]> = { secretariat: [], members: [] };
    for (const entry of entries) {
      for (const viewer of VIEWERS) {
        const one = view(entry, state, viewer);
        viewed[viewer] = evolve(viewed[viewer], one);
        told[viewer].push(one);
      }
      state = evolve(state, entry);
    }
    return { state, viewed, told };
  }

  /** From here on the session is as `folded` has it. Cannot fail. */
  take({ viewed, told }: Folded): void {
    for (const viewer of VIEWERS) {
      const of = this.#views[viewer];
      of.state = viewed[viewer];
      for (const entry of told[viewer]) if (!isLogged(entry)) of.instead.set(entry.seq, entry);
    }
  }

  stateFor(viewer: Viewer): SessionState {
    return this.#views[viewer].state;
  }

  /** `entries` of the log as `viewer` is told them; an entry that was not judged here yet is told later, not now. */
  of(entries: readonly LoggedEvent[], viewer: Viewer): readonly ViewedEntry[] {
    const { state, instead } = this.#views[viewer];
    return entries.filter(({ seq }) => seq <= state.seq).map((entry) => instead.get(entry.seq) ?? entry);
  }
}
