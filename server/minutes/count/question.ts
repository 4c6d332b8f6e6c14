import { electorateWords, procedureWords } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { draftSentence, manualSentence, quorumSentence, recusedSentence } from '../polls/circumstances.ts';
import { nomineesOf } from '../polls/election-table.ts';
import { joinSentences, sentence } from '../wording.ts';

/** What was voted on and how, whose vote it was, and how many were there. */
export function questionBlocks(
  state: SessionState,
  poll: Poll,
  ending: PollEnding,
  marks: CorrectionMarks,
): readonly Block[] {
  const { title, procedure, electorate } = poll.question;
  const voters = electorateWords(electorate) ?? 'toàn thể đại biểu';
  const lines = [
    joinSentences(
      sentence(`Nội dung${marks.ofQuestion(poll)}: ${title}`),
      draftSentence(state, poll),
      paperSentence(poll),
    ),
    sentence(`Hình thức: ${procedureWords(procedure)}`),
    joinSentences(
      `Thành phần: ${voters}, tổng số ${ending.result.total} đại biểu.`,
      quorumSentence(poll, ending),
      recusedSentence(state, poll),
    ),
    manualSentence(poll),
  ];
  return lines.filter((line) => line !== null).map((line, index) => paragraph(`${index + 1}. ${line}`));
}

function paperSentence(poll: Poll): string | null {
  const { paper } = poll.question;
  const lines = nomineesOf(poll).length;
  switch (paper.type) {
    case 'motion': {
      const clauses = clausesOf(poll.question).length;
      return clauses < 2 ? null : `Phiếu gồm ${clauses} nội dung.`;
    }
    case 'election':
      return `Số người cần bầu: ${paper.seats}. Danh sách có ${lines} người ứng cử.`;
    case 'confidence-rating':
      return `Phiếu lấy ý kiến về ${lines} người, mỗi người một trong ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.`;
    case 'confidence-vote':
      return `Phiếu lấy ý kiến về ${lines} người: tín nhiệm hoặc không tín nhiệm.`;
  }
}
