import { findPerson } from '#shared/session/members/former.ts';
import type { IssueGroup, Question, SessionState } from '#shared/session/state.ts';
import { officialDay } from '#shared/text/dates.ts';
import { type Block, heading, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel } from '../delegate-names.ts';
import { joinSentences, quoted, sentence, shortTime, spokenDuration, upperFirst } from '../wording.ts';
import { type Answer, answersOf } from './answers.ts';

/**
 * Questions to officials that were put to them, and what became of each; those that were withdrawn are not among them. Where they were
 * dealt with by groups of issues, group after group, with who answered and for how long; the others follow.
 */
export function questionSection(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  const put = state.questions.filter(
    ({ progress, takenUpAt }) => progress.status !== 'withdrawn' && wasPut(progress, takenUpAt),
  );
  const groups = state.issueGroups.filter(
    (group) =>
      group.progress.status !== 'planned' ||
      put.some(({ questionId }) => group.questions.includes(questionId)),
  );
  const apart = put.filter(
    ({ questionId }) => !groups.some(({ questions }) => questions.includes(questionId)),
  );
  const ungrouped = answersOf(state).filter(({ turn }) => turn.issueGroupId === null);
  return [
    ...groups.flatMap((group, place) => groupBlocks(state, group, place + 1, put, marks)),
    ...(groups.length > 0 && apart.length + ungrouped.length > 0
      ? [heading(3, 'Chất vấn không thuộc nhóm vấn đề')]
      : []),
    ...answerBlocks(ungrouped),
    ...questionBlocks(state, apart, marks),
  ];
}

function answerBlocks(answers: readonly Answer[]): readonly Block[] {
  if (answers.length === 0) return [];
  return [paragraph(sentence(`- Các lượt trả lời: ${answers.map(turnWords).join('; ')}`))];
}

function groupBlocks(
  state: SessionState,
  group: IssueGroup,
  number: number,
  put: readonly Question[],
  marks: CorrectionMarks,
): readonly Block[] {
  const { title, mainAnswerer, alongside, progress, issueGroupId } = group;
  const blocks: Block[] = [
    heading(3, sentence(`Nhóm vấn đề ${number}. ${title}`)),
    paragraph(sentence(`- Người trả lời chính: ${mainAnswerer.name}`)),
  ];
  const say = (text: string) => blocks.push(paragraph(sentence(text)));
  if (alongside.length > 0) say(`- Cùng tham gia trả lời: ${alongside.map(({ name }) => name).join('; ')}`);
  if (progress.status === 'open') say(`- Thời gian: từ ${shortTime(progress.openedAt)}, đang tiến hành`);
  if (progress.status === 'closed') {
    say(`- Thời gian: từ ${shortTime(progress.openedAt)} đến ${shortTime(progress.closedAt)}`);
  }
  blocks.push(...answerBlocks(answersOf(state).filter(({ turn }) => turn.issueGroupId === issueGroupId)));
  const own = group.questions.flatMap((id) => put.find(({ questionId }) => questionId === id) ?? []);
  return [...blocks, ...questionBlocks(state, own, marks)];
}

/** "Giám đốc Sở Y tế (08 giờ 05 phút ngày 08/12/2026; 3 phút)" */
function turnWords({ turn, calledAt, seconds }: Answer): string {
  const spoken = seconds === null ? '' : `; ${spokenDuration(seconds)}`;
  return `${turn.answerer.name} (${shortTime(calledAt)}${spoken})`;
}

function questionBlocks(
  state: SessionState,
  questions: readonly Question[],
  marks: CorrectionMarks,
): readonly Block[] {
  return questions.map((question, index) =>
    paragraph(
      joinSentences(
        `${index + 1}. Đại biểu ${askerName(state, question)} chất vấn ${question.addressee} về ${quoted(question.topic)} (${FORMS[question.form]}; gửi lúc ${shortTime(question.submittedAt)}).`,
        `Nội dung: ${sentence(question.text.replace(/\s+/g, ' '))}`,
        outcomeWords(question),
        promiseWords(question),
        judgementWords(question),
        correctionWords(question, marks),
      ),
    ),
  );
}

/** What the standing body did not pass on is not for everybody; versions up to 0.3.0 recorded answers only. */
function wasPut(progress: Question['progress'], takenUpAt: Question['takenUpAt']): boolean {
  return takenUpAt !== null || progress.status === 'answered';
}

const FORMS: Readonly<Record<Question['form'], string>> = {
  spoken: 'chất vấn trực tiếp tại hội trường',
  written: 'phiếu chất vấn bằng văn bản',
};

function askerName(state: SessionState, { delegateId }: Question): string {
  const delegate = findPerson(state, delegateId);
  return delegate ? delegateLabel(state, delegate) : delegateId;
}

function correctionWords({ questionId }: Question, marks: CorrectionMarks): string | null {
  const mark = marks.at((event) => 'questionId' in event && event.questionId === questionId);
  return mark === '' ? null : sentence(`Nội dung ghi về chất vấn này${mark}`);
}

function promiseWords({ addressee, promise }: Question): string | null {
  if (!promise) return null;
  const due = promise.due === null ? '' : ` (hạn: ${officialDay(promise.due)})`;
  return sentence(`${upperFirst(addressee)} hứa: ${promise.text}${due}`);
}

function judgementWords({ judgement }: Question): string | null {
  if (!judgement) return null;
  const { satisfied, words } = judgement;
  const said = satisfied
    ? 'Người chất vấn hài lòng với phần trả lời'
    : 'Người chất vấn chưa hài lòng với phần trả lời';
  return sentence(words === '' ? said : `${said}: ${words}`);
}

function outcomeWords({ progress }: Question): string | null {
  switch (progress.status) {
    case 'answered':
      return `Đã được trả lời, ghi nhận lúc ${shortTime(progress.at)}.`;
    case 'declined':
      return `Không đưa ra chất vấn; lý do: ${sentence(progress.reason)}`;
    case 'submitted':
      return 'Chưa ghi nhận trả lời.';
    case 'withdrawn':
      return null;
  }
}
