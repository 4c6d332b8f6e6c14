import type { MySession } from '#shared/protocol/http.ts';
import { phaseOf } from '../../sign-in/going-on.ts';

/** A person's sessions in the order in which they look for one. */
export interface Sections {
  /** Those that go on, the one that began last first. */
  readonly now: readonly MySession[];
  /** The nearest first. */
  readonly next: readonly MySession[];
  /** By year, the latest first. */
  readonly past: readonly { readonly year: string; readonly sessions: readonly MySession[] }[];
}

/** @param today `YYYY-MM-DD` in Viet Nam. */
export function sectionsOf(sessions: readonly MySession[], today: string): Sections {
  const inOrder = [...sessions].sort(
    (a, b) => a.startsOn.localeCompare(b.startsOn) || a.title.localeCompare(b.title, 'vi'),
  );
  const of = (phase: 'now' | 'next' | 'past') =>
    inOrder.filter((session) => phaseOf(session, today) === phase);
  const past = Map.groupBy(of('past').reverse(), ({ startsOn }) => startsOn.slice(0, 4));
  return {
    now: of('now').reverse(),
    next: of('next'),
    past: [...past].map(([year, ofYear]) => ({ year, sessions: ofYear })),
  };
}
