import type { PollId } from '../../protocol/ids.ts';
import type {
  Choice,
  ConfidenceLevel,
  Electorate,
  Measure,
  PollRecord,
  Procedure,
} from '../../protocol/polls.ts';
import { lowerFirst } from '../../text/first-letter.ts';
import type { Poll, SessionState } from '../state.ts';
import { findPoll } from './find-poll.ts';

type Opinion = Choice | 'silent' | 'absent' | 'recused';

/** How papers name what somebody voted, or why they did not. */
const OPINION_WORDS: Readonly<Record<Exclude<Opinion, 'silent'>, string>> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  abstain: 'Không biểu quyết',
  absent: 'Vắng mặt',
  recused: 'Không được biểu quyết',
};

/** The same in one poll: those who could vote and did not are named by what they left undone, as on the screens. */
export function opinionWords({ question }: Pick<Poll, 'question'>, opinion: Opinion): string {
  return opinion === 'silent' ? silentWords(question.procedure) : OPINION_WORDS[opinion];
}

function silentWords(procedure: Procedure): string {
  switch (procedure.type) {
    case 'open':
      return 'Có mặt, không bấm biểu quyết';
    case 'secret':
      return 'Có mặt, không bỏ phiếu';
    case 'opinion':
      return 'Không trả lời';
    case 'manual':
      return procedure.means === 'paper' ? 'Có mặt, không bỏ phiếu' : 'Có mặt, không giơ tay';
  }
}

export const LEVEL_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'Tín nhiệm cao',
  medium: 'Tín nhiệm',
  low: 'Tín nhiệm thấp',
};

export const STANDING_WORDS = {
  elected: 'Trúng cử',
  tied: 'Bằng phiếu',
  'not-elected': 'Không trúng cử',
} as const;

/** The poll's number in the minutes: its place in the order of opening, from 1. */
export function pollNumber(state: SessionState, id: PollId): number {
  return state.polls.findIndex((poll) => poll.id === id) + 1;
}

/** "Biểu quyết", "Bỏ phiếu", "Lấy ý kiến": what was done, as its heading begins. */
function pollNoun({ question: { procedure } }: Pick<Poll, 'question'>): string {
  if (procedure.type === 'opinion') return 'Lấy ý kiến';
  return isByBallotPaper(procedure) ? 'Bỏ phiếu' : 'Biểu quyết';
}

/** Whether votes are cast unseen: in the electronic box, or on paper. */
export function isByBallotPaper(procedure: Procedure): boolean {
  return procedure.type === 'secret' || (procedure.type === 'manual' && procedure.means === 'paper');
}

/** "Biểu quyết số 3" */
export function pollLabel(state: SessionState, poll: Poll): string {
  return `${pollNoun(poll)} số ${pollNumber(state, poll.id)}`;
}

/** "biểu quyết số 3" inside a sentence, also for a poll that the record does not hold. */
export function pollReference(state: SessionState, id: PollId): string {
  const poll = findPoll(state, id);
  return poll ? lowerFirst(pollLabel(state, poll)) : `biểu quyết ${id}`;
}

/** Beside the number of a poll whose result does not hold. */
export function standingMark(poll: Poll): string {
  if (poll.status === 'annulled') return ' (đã hủy)';
  return poll.superseded ? ' (đã được thay)' : '';
}

/** What its voters do, as a verb. */
export function pollVerb(poll: Pick<Poll, 'question'>): string {
  return lowerFirst(pollNoun(poll));
}

/** How the votes were taken; manual ways say so. */
export function procedureWords(procedure: Procedure): string {
  switch (procedure.type) {
    case 'open':
      return 'biểu quyết công khai bằng thiết bị điện tử';
    case 'secret':
      return 'bỏ phiếu kín bằng thiết bị điện tử';
    case 'opinion':
      return 'gửi phiếu lấy ý kiến đến từng đại biểu, trả lời bằng thiết bị điện tử, có ghi tên';
    case 'manual':
      return MANUAL_WORDS[procedure.means];
  }
}

const MANUAL_WORDS = {
  'hands-counted': 'biểu quyết bằng giơ tay, đếm số tay giơ (biểu quyết thủ công)',
  'hands-by-name': 'biểu quyết bằng giơ tay, ghi tên từng đại biểu (biểu quyết thủ công)',
  paper: 'bỏ phiếu bằng phiếu giấy (bỏ phiếu thủ công)',
} as const;

/** Whose vote it is, where it is not the whole council. */
export function electorateWords(electorate: Electorate): string | null {
  switch (electorate.type) {
    case 'all':
      return null;
    case 'group':
      return `đại biểu thuộc ${electorate.name}`;
    case 'committee':
      return `thành viên ${electorate.name}`;
  }
}

/** "tổng số đại biểu", or of the group or committee that votes. */
export function totalWords({ electorate }: Poll['question']): string {
  switch (electorate.type) {
    case 'all':
      return 'tổng số đại biểu';
    case 'group':
      return `tổng số đại biểu của ${electorate.name}`;
    case 'committee':
      return `tổng số thành viên ${electorate.name}`;
  }
}

/** Those who could vote. */
export function presentWords({ question, recused }: Pick<Poll, 'question' | 'recused'>): string {
  if (question.procedure.type === 'opinion') return 'số đại biểu được lấy ý kiến';
  return recused.length > 0 ? 'số đại biểu được biểu quyết' : 'số đại biểu có mặt';
}

/** What a rule is measured against. */
export function baseWords(poll: Poll, base: Measure['base']): string {
  switch (base) {
    case 'all-delegates':
      return totalWords(poll.question);
    case 'present':
      return presentWords(poll);
    case 'ballots':
      return 'tổng số phiếu';
  }
}

const SECRETARIES: Readonly<Record<string, string>> = {
  s1: 'Thư ký thứ nhất',
  s2: 'Thư ký thứ hai',
};

/** How papers call whoever confirmed a count by hand: another secretary, or a counter. */
export function confirmerName({
  confirmedBy,
  confirmedAs,
}: Pick<Extract<PollRecord, { type: 'manual' }>, 'confirmedBy' | 'confirmedAs'>): string {
  return confirmedAs === 'counter' ? `đại biểu ${confirmedBy} (Ban kiểm phiếu)` : secretaryName(confirmedBy);
}

/** How papers call a secretary: by name, or by the sign-in that belongs to the session and not to a person. */
export function secretaryName(called: string): string {
  return SECRETARIES[called] ?? `Thư ký ${called}`;
}
