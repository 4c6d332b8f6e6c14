import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import { formOf, type PollDraft } from './draft.ts';

/** The vote of the hall on the very question of `draft` whose result stands; undefined where there is none. */
export function earlierVote({ polls }: Pick<SessionState, 'polls'>, draft: PollDraft): Poll | undefined {
  if (draft.repeats || formOf(draft) === 'opinion') return undefined;
  const title = plain(draft.title);
  return polls.findLast(
    (poll) =>
      isHallPoll(poll) &&
      (poll.status === 'closed' || poll.status === 'announced') &&
      poll.superseded === null &&
      poll.question.agendaItemId === draft.agendaItemId &&
      plain(poll.question.title) === title,
  );
}

/** Spaces and capitals make no other question. */
function plain(title: string): string {
  return fold(title).replace(/\s+/g, ' ').trim();
}
