import { currentItem } from '#shared/session/agenda/programme.ts';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { isHallPoll, openOpinionPolls, openPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';

/** What is looked at before a session is closed, in the order in which it is shown. */
export interface ClosingCheck {
  readonly name:
    | 'vote'
    | 'item'
    | 'opinions'
    | 'results'
    | 'agenda'
    | 'attendance'
    | 'speakers'
    | 'questions'
    | 'leading';
  /** `blocking`: the session cannot be closed before; `attention`: it can, but somebody should have looked. */
  readonly state: 'blocking' | 'attention' | 'fine';
  readonly count: number;
  /** The number of the item under way; '' for all else. */
  readonly number: string;
  /** Where it is mended. */
  readonly href: string;
}

/** The checklist of `session`; `leading`: whether delegates are being led to a page. What blocks comes first. */
export function closingChecks(session: SessionState, leading: boolean): readonly ClosingCheck[] {
  const item = currentItem(session);
  const waits = session.polls.filter((poll) => poll.status === 'closed' && poll.superseded === null);
  const blocking = (count: number) => (count > 0 ? 'blocking' : 'fine');
  const attention = (count: number) => (count > 0 ? 'attention' : 'fine');
  const check = (
    name: ClosingCheck['name'],
    judge: (count: number) => ClosingCheck['state'],
    count: number,
    href: string,
    number = '',
  ): ClosingCheck => ({ name, state: judge(count), count, number, href });
  return [
    check('vote', blocking, openPoll(session) ? 1 : 0, '#conduct'),
    check('item', blocking, item ? 1 : 0, '#item', item?.number),
    check('opinions', blocking, openOpinionPolls(session).length, '#opinions'),
    check('results', attention, waits.length, waits.some(isHallPoll) ? '#result' : '#polls'),
    check('agenda', attention, pending(session), '#agenda'),
    check('attendance', attention, attendanceCounts(session).unmarked, '#attendance'),
    check('speakers', attention, waitingSpeakers(session), '#floor'),
    check('questions', attention, unanswered(session), '#floor'),
    check('leading', attention, leading ? 1 : 0, '#presenter'),
  ];
}

function pending({ agenda }: SessionState): number {
  return agenda.filter(({ progress }) => progress.status === 'pending').length;
}

function waitingSpeakers({ speechRequests }: SessionState): number {
  return speechRequests.filter(({ progress }) => progress.status === 'waiting').length;
}

function unanswered({ questions }: SessionState): number {
  return questions.filter(({ progress }) => progress.status === 'submitted').length;
}
