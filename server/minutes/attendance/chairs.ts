import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId, Instant } from '#shared/protocol/ids.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { shortTime } from '../wording.ts';

interface Chaired {
  readonly id: DelegateId | null;
  /** null: from the opening on. */
  readonly since: Instant | null;
}

/**
 * Who chaired, as the record names them: whoever was named at the opening, and each who took over while the session was open, with the time; null
 * where nobody was named. What was named before the opening and changed again chaired nothing.
 */
export function chairNames(state: SessionState, log: readonly LoggedEvent[]): string | null {
  const names = chaired(log).flatMap(({ id, since }) => {
    const person = id === null ? undefined : findPerson(state, id);
    if (!person) return [];
    const called = [person.name, person.title].filter(Boolean).join(', ');
    return [since === null ? called : `${called} (từ ${shortTime(since)})`];
  });
  return names.length === 0 ? null : `${names.join('; ')}.`;
}

function chaired(log: readonly LoggedEvent[]): readonly Chaired[] {
  const chairs: Chaired[] = [];
  let open = false;
  for (const { at, event } of log) {
    if (event.type === 'SessionOpened') open = true;
    if (event.type === 'SessionClosed') break;
    if (event.type !== 'StandingBodyNamed' || event.chair === chairs.at(-1)?.id) continue;
    if (!open) chairs.pop();
    chairs.push({ id: event.chair, since: open && chairs.length > 0 ? at : null });
  }
  return chairs;
}
