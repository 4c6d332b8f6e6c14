import type { SpokenKind } from '../../protocol/floor.ts';
import type { AgendaItemId, DelegateId } from '../../protocol/ids.ts';
import type { SessionState, SpeechRequest } from '../state.ts';

type Floor = Pick<SessionState, 'speechRequests'>;

/** How often the delegate has had the floor for a speech of their own on an item (null: on none), the speech under way too. */
export function timesSpoken(
  { speechRequests }: Floor,
  delegateId: DelegateId,
  agendaItemId: AgendaItemId | null,
): number {
  return speechRequests.filter(
    (request) =>
      request.delegateId === delegateId && request.agendaItemId === agendaItemId && isOwnSpeech(request),
  ).length;
}

const isOwnSpeech = ({ kind, progress }: SpeechRequest) => kind === 'main' && 'calledAt' in progress;

/** What a speech is given time for: whoever has spoken on the item before speaks again. */
export function spokenKind(state: Floor, request: SpeechRequest): SpokenKind {
  const { kind, progress } = request;
  if (kind !== 'main') return kind;
  const calledAt = 'calledAt' in progress ? progress.calledAt : null;
  const before = state.speechRequests.some(
    (other) =>
      other !== request &&
      other.delegateId === request.delegateId &&
      other.agendaItemId === request.agendaItemId &&
      isOwnSpeech(other) &&
      'calledAt' in other.progress &&
      (calledAt === null || other.progress.calledAt < calledAt),
  );
  return before ? 'again' : 'main';
}
