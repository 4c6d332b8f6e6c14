import type { AgendaItemId } from '../protocol/ids.ts';
import type { AgendaItemKind, DocumentKind } from '../protocol/records.ts';
import type { ScriptStep } from '../protocol/script.ts';
import { currentItem, nextItem } from '../session/agenda/programme.ts';
import { stepNow } from '../session/agenda/step-now.ts';
import { currentEdition, documentsInForce } from '../session/documents/editions.ts';
import { hardCopiesInForce } from '../session/documents/hard-copies.ts';
import { speakerAtFloor } from '../session/floor/find-speech.ts';
import { nextSpeakers } from '../session/floor/speaking-queue.ts';
import { isHallPoll } from '../session/polls/find-poll.ts';
import { inForce } from '../session/polls/polls.ts';
import type { AgendaItem, Edition, Poll, SessionState } from '../session/state.ts';
import type { SpokenStep } from './step-names.ts';

/** A place in the script: a step of an item, or of the session as a whole. */
export interface ScriptPlace {
  readonly agendaItemId: AgendaItemId | null;
  readonly step: ScriptStep;
}

/** The documents of an item that are in force, in the order of their files. */
export function documentsOf(state: SessionState, itemId: AgendaItemId): readonly Edition[] {
  return documentsInForce(state)
    .map(currentEdition)
    .filter(({ agendaItemId }) => agendaItemId === itemId);
}

/** What kinds of papers an item has, on paper or not. */
function paperKinds(state: SessionState, itemId: AgendaItemId): ReadonlySet<DocumentKind> {
  const onPaper = hardCopiesInForce(state).filter(({ agendaItemId }) => agendaItemId === itemId);
  return new Set([...documentsOf(state, itemId), ...onPaper].map(({ kind }) => kind));
}

/** Polls of the hall on an item that hold, in the order of opening. */
export function pollsOf(state: SessionState, itemId: AgendaItemId): readonly Poll[] {
  return state.polls.filter(
    (poll) => poll.question.agendaItemId === itemId && isHallPoll(poll) && inForce(poll),
  );
}

const DEBATED: ReadonlySet<AgendaItemKind> = new Set(['report', 'resolution', 'questioning', 'debate']);
const VOTED_ON: ReadonlySet<AgendaItemKind> = new Set(['resolution', 'personnel']);

/** The steps of an item, in their order: which there are follows from its kind, its papers, its list of speakers and its polls. */
export function stepsOf(state: SessionState, item: AgendaItem): readonly SpokenStep[] {
  const kinds = paperKinds(state, item.id);
  const spokenTo = state.speechRequests.some(({ agendaItemId }) => agendaItemId === item.id);
  const debated = DEBATED.has(item.kind) || spokenTo;
  const voted =
    VOTED_ON.has(item.kind) || kinds.has('draft-resolution') || pollsOf(state, item.id).length > 0;
  return [
    'presentation',
    ...(kinds.has('appraisal') ? (['appraisal'] as const) : []),
    ...(debated ? (['debate', 'speaker', 'reply'] as const) : []),
    ...(voted ? (['vote', 'result'] as const) : []),
    'conclusion',
  ];
}

/** Every place of the script, in the order in which it is spoken. */
export function scriptPlaces(state: SessionState): readonly ScriptPlace[] {
  return [
    { agendaItemId: null, step: 'opening' },
    ...state.agenda.flatMap((item) => stepsOf(state, item).map((step) => ({ agendaItemId: item.id, step }))),
    { agendaItemId: null, step: 'break' },
    { agendaItemId: null, step: 'resuming' },
    { agendaItemId: null, step: 'closing' },
  ];
}

/** The place at which the session is, as far as what is under way tells. */
export function currentPlace(state: SessionState): ScriptPlace {
  if (state.status === 'preparing') return { agendaItemId: null, step: 'opening' };
  const item = currentItem(state);
  if (item) return { agendaItemId: item.id, step: stepUnderWay(state, item) };
  const next = nextItem(state);
  if (state.status === 'closed' || !next) return { agendaItemId: null, step: 'closing' };
  return { agendaItemId: next.id, step: 'presentation' };
}

/** What is said at the step that the item is in. Who asks to speak before the debate waits until it has begun. */
function stepUnderWay(state: SessionState, item: AgendaItem): SpokenStep {
  const last = pollsOf(state, item.id).at(-1);
  if (last?.status === 'open') return 'vote';
  const now = stepNow(state, item)?.step ?? null;
  if (speakerAtFloor(state)) return 'speaker';
  switch (now) {
    case null:
      return 'presentation';
    case 'debate':
      return nextSpeakers(state).length > 0 ? 'speaker' : 'debate';
    case 'vote':
      return last ? 'result' : 'vote';
    default:
      return now;
  }
}
