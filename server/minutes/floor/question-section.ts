import { findPerson } from '#shared/session/members/former.ts';
import type { Question, SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel } from '../delegate-names.ts';
import { joinSentences, quoted, sentence, shortTime } from '../wording.ts';

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
