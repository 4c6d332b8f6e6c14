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

/** What an announcement tells everybody of a poll: all that was counted, without the reasons that its rules keep back. */
export function endingToTell(
  { rules }: Pick<Poll, 'rules'>,
  { quorumAtClosing: quorum, record, result }: Pick<PollEnding, 'quorumAtClosing' | 'record' | 'result'>,
): NonNullable<EventOf<'PollResultAnnounced'>['ending']> {
  const keptBack = record.type === 'open' && rules.reasons.opinions !== 'members';
  return { quorum, record: keptBack ? { ...record, reasons: [] } : record, result };
}
