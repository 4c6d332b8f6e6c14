import { createStore, type StoreApi } from 'zustand/vanilla';
import { anybodyIn, mayKnow, viewerOf } from '#shared/access/viewer.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { audienceOfItem } from '#shared/session/agenda/closed-items.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Live } from '../../connection/live.ts';

/** A hall screen, to the rules of who may know what. */
const HALL = { role: 'display', personId: 'hall' } as const;

/** What a console knows of the session, without the items that the hall may not know of, and all that belongs to them. */
export function asHallSees(session: SessionState): SessionState {
  const hall = anybodyIn(viewerOf(session, HALL).circle);
  const seen = (itemId: AgendaItemId | null) => mayKnow(hall, audienceOfItem(session, itemId));
  return {
    ...session,
    agenda: session.agenda.filter(({ id }) => seen(id)),
    polls: session.polls.filter(({ question }) => seen(question.agendaItemId)),
    answers: session.answers.filter(({ agendaItemId }) => seen(agendaItemId)),
    speechRequests: session.speechRequests.filter(({ agendaItemId }) => seen(agendaItemId)),
  };
}

/** Without the names that the hall is not shown. */
function progressAsHallSees(session: SessionState, progress: Live['progress']): Live['progress'] {
  return Object.fromEntries(
    Object.entries(progress).map(([id, one]) => {
      const procedure = findPoll(session, one.pollId)?.question.procedure;
      const named = procedure?.type === 'open' && procedure.showNames;
      return [id, named ? one : { ...one, names: null }];
    }),
  );
}

/** All that the scenes of the hall are drawn from. */
const DRAWN = ['session', 'progress', 'presenter', 'trial', 'connection', 'votingSuspended'] as const;

/** The store of a console as that of a hall screen: for a picture of what the hall sees. It follows until it is stopped. */
export function hallStore(store: StoreApi<Live>): { readonly store: StoreApi<Live>; stop(): void } {
  const seen = (live: Live): Live => ({
    ...live,
    session: live.session && asHallSees(live.session),
    progress: live.session ? progressAsHallSees(live.session, live.progress) : live.progress,
  });
  const derived = createStore<Live>(() => seen(store.getState()));
  const stop = store.subscribe((live, before) => {
    if (DRAWN.some((name) => live[name] !== before[name])) derived.setState(seen(live), true);
  });
  return { store: derived, stop };
}
