import type { DebateGroupId, DelegateId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import type { GroupDebate, SessionState, SpeechRequest } from '#shared/session/state.ts';
import { type FloorCommand, keyOf, type WaitingRequest } from '../../offline/requests/request-outbox.ts';

type Ask = Extract<FloorCommand, { type: 'AskInGroup' }>['ask'];

/** What a member waits for in their group: on this device, or in the group's list. */
export type OwnAsking =
  /** `refusal`: why the server did not take it; null while it waits to be sent. */
  | {
      readonly type: 'here';
      readonly key: string;
      readonly topic: string;
      readonly refusal: Refusal | null;
    }
  /** `place`: in the group's list, from 1. `withdrawal`: asked for and not recorded; null: not asked for. */
  | {
      readonly type: 'in-list';
      readonly request: SpeechRequest;
      readonly place: number;
      readonly withdrawal: { readonly key: string; readonly refusal: Refusal | null } | null;
    }
  | { readonly type: 'none' };

/** What the server has already, though its answer was lost, is told of its list and not of this device. */
export function ownAsking(
  session: SessionState,
  { agendaItemId }: Pick<GroupDebate, 'agendaItemId'>,
  groupId: DebateGroupId,
  me: DelegateId,
  waiting: readonly WaitingRequest[],
): OwnAsking {
  const floor = asGroupHasIt(session, groupId);
  const here = waiting.flatMap(({ command, refusal }) =>
    command.type === 'AskInGroup' && command.groupId === groupId
      ? [{ key: keyOf(command), ask: command.ask, refusal }]
      : [],
  );
  const queue = speakingQueue(floor, agendaItemId);
  const place = queue.findIndex(({ delegateId }) => delegateId === me);
  const request = queue[place];
  if (request) {
    const isWithdrawal = ({ type, requestId }: Ask) =>
      type === 'WithdrawSpeechRequest' && requestId === request.requestId;
    const found = here.find(({ ask }) => isWithdrawal(ask));
    const withdrawal = found ? { key: found.key, refusal: found.refusal } : null;
    return { type: 'in-list', request, place: place + 1, withdrawal };
  }
  for (const { key, ask, refusal } of here) {
    if (ask.type !== 'RequestToSpeak') continue;
    if (floor.speechRequests.some(({ requestId }) => requestId === ask.requestId)) continue;
    return { type: 'here', key, topic: ask.topic, refusal };
  }
  return { type: 'none' };
}
