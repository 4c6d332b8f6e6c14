import type { SpokenKind } from '../../protocol/floor.ts';
import type { AgendaItemId, DelegateId, SpeechRequestId } from '../../protocol/ids.ts';
import { currentItem, findItem } from '../agenda/programme.ts';
import type { SessionState, SpeechRequest } from '../state.ts';
import { spokenKind, timesSpoken } from './times-spoken.ts';

/*
 * Who speaks after whom: asked by the server, the console, tablets and hall screens alike. Each item has a list of its own; what belongs to
 * another item never changes it, since not everybody may know of every item.
 */

/**
 * Who waits to speak on an item (null: on none in particular), the next first. Points of order come first, then whoever rebuts the answer
 * to their own question, then all others by the session's rule. Where somebody has put the list in order by hand, that holds, and whoever
 * comes later stands behind.
 */
export function speakingQueue(
  state: SessionState,
  agendaItemId: AgendaItemId | null,
): readonly SpeechRequest[] {
  const waiting = state.speechRequests.filter(
    (request) => request.agendaItemId === agendaItemId && request.progress.status === 'waiting',
  );
  const placed = waiting
    .filter(({ place }) => place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  const byRule = inOrder(
    state,
    agendaItemId,
    waiting.filter(({ place }) => place === null),
  );
  const isUrgent = ({ kind }: SpeechRequest) => kind === 'point-of-order';
  const others = placed.findIndex((request) => !isUrgent(request));
  const head = others < 0 ? placed.length : others;
  return [
    ...placed.slice(0, head),
    ...byRule.filter(isUrgent),
    ...placed.slice(head),
    ...byRule.filter((request) => !isUrgent(request)),
  ];
}

/** Whom "call the next" calls: on the item under way, or else on none in particular. */
export function nextSpeakers(state: SessionState): readonly SpeechRequest[] {
  const item = currentItem(state);
  return [...(item ? speakingQueue(state, item.id) : []), ...speakingQueue(state, null)];
}

/** The list with one of it moved before another (null: to the end), by their ids; null where either does not wait in it. */
export function movedInQueue(
  queue: readonly SpeechRequest[],
  requestId: SpeechRequestId,
  before: SpeechRequestId | null,
): readonly SpeechRequestId[] | null {
  const ids = queue.map((request) => request.requestId);
  if (!ids.includes(requestId) || (before !== null && !ids.includes(before))) return null;
  if (requestId === before) return ids;
  const others = ids.filter((id) => id !== requestId);
  const place = before === null ? others.length : others.indexOf(before);
  return others.toSpliced(place, 0, requestId);
}

const BY_KIND: readonly SpokenKind[] = [
  'point-of-order',
  'rebuttal',
  'interposed',
  'explanation',
  'main',
  'again',
];

/** `requests` are in the order of their arrival, which sorting keeps among equals. */
function inOrder(
  state: SessionState,
  agendaItemId: AgendaItemId | null,
  requests: readonly SpeechRequest[],
): readonly SpeechRequest[] {
  const questioner = answeredLast(state, agendaItemId);
  const rankOf = (request: SpeechRequest): number => {
    const rebutsAnswer = request.kind === 'rebuttal' && request.delegateId === questioner;
    return rebutsAnswer ? -1 : byRule(state, request);
  };
  return requests
    .map((request) => ({ request, rank: rankOf(request) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ request }) => request);
}

function byRule(state: SessionState, request: SpeechRequest): number {
  switch (state.floorRules.order) {
    case 'arrival':
      return 0;
    case 'times-spoken':
      return timesSpoken(state, request.delegateId, request.agendaItemId);
    case 'kind':
      return BY_KIND.indexOf(spokenKind(state, request));
  }
}

/** Who asked the question that was answered last, since the item was taken up. */
function answeredLast(state: SessionState, agendaItemId: AgendaItemId | null): DelegateId | null {
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  if (item?.progress.status !== 'current') return null;
  const { startedAt } = item.progress;
  let last: { readonly at: string; readonly delegateId: DelegateId } | null = null;
  for (const { progress, delegateId } of state.questions) {
    if (progress.status !== 'answered' || progress.at < startedAt) continue;
    if (last === null || progress.at >= last.at) last = { at: progress.at, delegateId };
  }
  return last?.delegateId ?? null;
}
