import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from './blocks.ts';
import { describeEvent } from './event-description.ts';
import { joinSentences, sentence, shortTime } from './wording.ts';

/** Every correction with the entry that it corrects. */
export function correctionsSection(state: SessionState, log: readonly LoggedEvent[]): readonly Block[] {
  const entries = new Map(log.map((entry) => [entry.seq, entry]));
  return state.corrections.map(({ at, correctsSeq, statement, reason }, index) => {
    const corrected = entries.get(correctsSeq);
    const what = corrected ? ` (${shortTime(corrected.at)}: ${describeEvent(state, corrected.event)})` : '';
    return paragraph(
      joinSentences(
        `${index + 1}. Đính chính mục số ${correctsSeq} của nhật ký kỳ họp${what}.`,
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
