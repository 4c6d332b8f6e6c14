import { VIEWERS, type Viewer, view } from '#shared/access/view.ts';
import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';

interface View {
  state: SessionState;
  /** By number, where it differs from the entry in the log. */
  readonly instead: Map<number, ViewedEntry>;
}

const emptyView = (): View => ({ state: EMPTY_SESSION, instead: new Map() });

/**
 * The session as each class of viewers is told it: a state folded from what that class was told, and the entries that
 * differ from the log. The log itself holds everything.
 */
export class SessionViews {
  readonly #views: Readonly<Record<Viewer, View>> = { secretariat: emptyView(), members: emptyView() };

  /** The next entry of the log; `before`: the whole session before it. Returns what each class is told. */
  add(entry: LoggedEvent, before: SessionState): Readonly<Record<Viewer, ViewedEntry>> {
    const told: Record<Viewer, ViewedEntry> = { secretariat: entry, members: entry };
    for (const viewer of VIEWERS) {
      const viewed = view(entry, before, viewer);
      const of = this.#views[viewer];
      if (viewed !== entry) of.instead.set(entry.seq, viewed);
      of.state = evolve(of.state, viewed);
      told[viewer] = viewed;
    }
    return told;
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
