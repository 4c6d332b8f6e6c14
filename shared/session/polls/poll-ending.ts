import type { EventOf } from '../../protocol/events.ts';
import type { Poll, PollEnding } from '../state.ts';

/** The ending of a poll as far as it is known here: null where nothing was counted, or the viewer is not told yet. */
export function pollEnding(poll: Poll): PollEnding | null {
  switch (poll.status) {
    case 'open':
    case 'ended':
      return null;
    case 'annulled':
      return poll.outcome;
    case 'closed':
    case 'announced':
      return poll;
  }
}

/** What an announcement tells everybody of a poll: all that was counted, without what was written beside answers. */
export function endingToTell({
  quorumAtClosing: quorum,
  record,
  result,
}: Counted): NonNullable<EventOf<'PollResultAnnounced'>['ending']> {
  return { quorum, record: record.type === 'open' ? { ...record, reasons: [] } : record, result };
}

type Counted = Pick<PollEnding, 'quorumAtClosing' | 'record' | 'result'>;

/** An announcement; what was written beside answers follows for members, where the rules of the poll say so. */
export function announcement(
  { id: pollId, rules }: Pick<Poll, 'id' | 'rules'>,
  counted: Counted,
): readonly EventOf<'PollResultAnnounced' | 'OpinionReasonsTold'>[] {
  const announced = { type: 'PollResultAnnounced', v: 2, pollId, ending: endingToTell(counted) } as const;
  const reasons = counted.record.type === 'open' ? counted.record.reasons : [];
  if (rules.reasons.opinions !== 'members' || reasons.length === 0) return [announced];
  return [announced, { type: 'OpinionReasonsTold', v: 1, pollId, reasons }];
}
