import { view } from '#shared/access/view.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import type { SessionStory } from '../session/builder.ts';

/** The session as tablets and hall screens know it. */
export function membersViewOf({ log }: Pick<SessionStory, 'log'>): SessionState {
  let whole = EMPTY_SESSION;
  let known = EMPTY_SESSION;
  for (const entry of log) {
    known = evolve(known, view(entry, whole, 'members'));
    whole = evolve(whole, entry);
  }
  return known;
}
