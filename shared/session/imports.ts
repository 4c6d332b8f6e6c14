import type { SessionEvent } from '../protocol/events.ts';
import { refuse } from '../protocol/refusals.ts';
import { registerDelegates } from './delegates.ts';
import { membersOf } from './electorate.ts';
import { openPoll, openPolls } from './find-poll.ts';
import type { SessionState } from './state.ts';
import { type Decision, decided } from './verdict.ts';

/** All events of a confirmed import, applied together or not at all. */
export function applyImport(
  state: SessionState,
  basedOnSeq: number,
  events: readonly SessionEvent[],
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (state.seq !== basedOnSeq || bringsBack(state, events)) return refuse('import-outdated');
  if (takesVoteAway(state, events)) return refuse('poll-open');
  // The hall votes by the list and the number of the opening; earlier versions let the list grow meanwhile.
  const counted = openPoll(state)?.total ?? null;
  if (counted !== null && events.some(({ type }) => type === 'DelegatesRegistered')) {
    return refuse('members-while-voting');
  }
  return decided(...events);
}

/** Whether an id that was struck or merged away would be given out again. */
function bringsBack({ former, formerItems }: SessionState, events: readonly SessionEvent[]): boolean {
  const gone = new Set<string>([
    ...former.map(({ delegate }) => delegate.id),
    ...formerItems.map(({ item }) => item.id),
  ]);
  return events.some((event) => {
    if (event.type === 'DelegatesRegistered') return event.delegates.some(({ id }) => gone.has(id));
    return event.type === 'AgendaItemsScheduled' && event.items.some(({ id }) => gone.has(id));
  });
}

/**
 * Whether somebody would leave the group or committee that is voting: a ballot that was acknowledged would then count
 * for nothing. Who joins takes no part in an opinion poll that was put before.
 */
function takesVoteAway(state: SessionState, events: readonly SessionEvent[]): boolean {
  const delegates = events.reduce(
    (known, event) =>
      event.type === 'DelegatesRegistered' ? registerDelegates(known, event.delegates) : known,
    state.delegates,
  );
  return openPolls(state).some(({ question: { electorate } }) => {
    const members = new Set(membersOf({ ...state, delegates }, electorate));
    return membersOf(state, electorate).some((id) => !members.has(id));
  });
}
