import { findPerson } from '#shared/session/members/former.ts';
import type { Question, SessionState } from '#shared/session/state.ts';
import { officialDay } from '#shared/text/dates.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel } from '../delegate-names.ts';
import { joinSentences, quoted, sentence, shortTime, upperFirst } from '../wording.ts';

/** Questions to officials that were put to them, and what became of each; those that were withdrawn are not among them. */
export function questionSection(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  return state.questions
    .filter(({ progress, takenUpAt }) => progress.status !== 'withdrawn' && wasPut(progress, takenUpAt))
    .map((question, index) =>
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
