import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { Correction, SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from './blocks.ts';
import { CorrectionMarks } from './correction-marks.ts';
import { describeEvent } from './event-description.ts';
import { joinSentences, sentence, shortTime } from './wording.ts';

/** Each of `corrections` with the entry that it corrects; `log`: all entries of the session. */
export function correctionsSection(
  state: SessionState,
  corrections: readonly Correction[],
  log: readonly LoggedEvent[],
): readonly Block[] {
  if (corrections.length === 0) return [];
  const entries = new Map(log.map((entry) => [entry.seq, entry]));
  const marks = new CorrectionMarks(corrections, log);
  return corrections.map((correction, index) => {
    const { at, correctsSeq, statement, reason } = correction;
    const corrected = entries.get(correctsSeq);
    const what = corrected ? ` (${shortTime(corrected.at)}: ${describeEvent(state, corrected.event)})` : '';
    return paragraph(
      joinSentences(
        `${index + 1}${marks.ofCorrection(correction)}. Đính chính mục số ${correctsSeq} của nhật ký kỳ họp${what}.`,
        `Nội dung đính chính: ${sentence(statement)}`,
        `Lý do: ${sentence(reason)}`,
        `Ghi lúc ${shortTime(at)}${afterClosing(state, at)}.`,
      ),
    );
  });
}

function afterClosing(state: SessionState, at: string): string {
  return state.closedAt !== null && at > state.closedAt ? ', sau khi bế mạc' : '';
}
