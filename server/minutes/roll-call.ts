import type { PollId } from '#shared/protocol/ids.ts';
import type { Delegate, PollResult, RollCall } from '#shared/protocol/records.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { compareDelegates, delegatesInOrder } from './delegate-names.ts';

/** How papers name each column of a roll call. */
export const OPINION_WORDS: Readonly<Record<keyof RollCall, string>> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  abstain: 'Không biểu quyết',
  silent: 'Không tham gia biểu quyết',
  absent: 'Vắng mặt',
};

export interface RollCallRow {
  readonly delegate: Delegate;
  readonly opinion: string;
}

/** The roll call and result of a poll that was counted; null for one that is open or was annulled while open. */
export function countedOutcome(
  poll: Poll,
): { readonly rollCall: RollCall; readonly result: PollResult; readonly closedAt: string } | null {
  switch (poll.status) {
    case 'open':
      return null;
    case 'annulled':
      return poll.outcome;
    case 'closed':
    case 'announced':
      return poll;
  }
}

/** Every delegate of the roll call with what they voted, in Vietnamese order of names. */
export function rollCallRows(state: SessionState, rollCall: RollCall): readonly RollCallRow[] {
  const choices = ['for', 'against', 'abstain', 'silent', 'absent'] as const;
  return choices
    .flatMap((choice) =>
      delegatesInOrder(state, rollCall[choice]).map((delegate) => ({
        delegate,
        opinion: OPINION_WORDS[choice],
      })),
    )
    .sort((a, b) => compareDelegates(a.delegate, b.delegate));
}

/** The poll's number in the minutes: its place in the order of opening, from 1. */
export function pollNumber(state: SessionState, id: PollId): number {
  return state.polls.findIndex((poll) => poll.id === id) + 1;
}
