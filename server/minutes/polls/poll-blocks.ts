import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { pollLabel, pollReference, pollVerb, standingMark } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import { type Block, paragraph, run } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { joinSentences, sentence, timeOn, upperFirst } from '../wording.ts';
import { circumstances, draftSentence, holdsSentence, spanSentence } from './circumstances.ts';
import { conclusionBlocks, unannounced } from './conclusion.ts';
import { resultBlocks } from './result-blocks.ts';

/** One poll in the minutes: what was put and how, when, the counts on both bases, and what came of it. */
export function pollBlocks(
  state: SessionState,
  poll: Poll,
  day: string,
  marks: CorrectionMarks,
): readonly Block[] {
  const ending = pollEnding(poll);
  const corrected = `${marks.ofQuestion(poll)}${ending ? '' : marks.ofCount(poll)}`;
  const title = paragraph(
    [
      run(`${pollLabel(state, poll)}${standingMark(poll)}${corrected}: `, 'bold-italic'),
      run(joinSentences(sentence(poll.question.title), draftSentence(state, poll))),
    ],
    true,
  );
  const how = circumstances(state, poll);
  return [
    title,
    ...(ending === null
      ? [paragraph(joinSentences(how, uncounted(poll, day)))]
      : counted(state, poll, ending, { how, day, mark: marks.ofCount(poll) })),
  ];
}

function uncounted(poll: Poll, day: string): string {
  const begun = `${upperFirst(pollVerb(poll))} bắt đầu lúc ${timeOn(day, poll.openedAt)}`;
  return poll.status === 'open'
    ? `${begun}, đang tiến hành, chưa có kết quả.`
    : joinSentences(
        `${begun}, chưa kết thúc.`,
        holdsSentence(poll, day),
        annulment(poll, day),
        'Không có kết quả.',
      );
}

function counted(
  state: SessionState,
  poll: Poll,
  ending: PollEnding,
  { how, day, mark }: { readonly how: string; readonly day: string; readonly mark: string },
): readonly Block[] {
  const span = spanSentence(poll, ending, day);
  const invalidity = joinSentences(annulment(poll, day), replacement(state, poll, day));
  if (invalidity !== '') {
    const lead =
      poll.status === 'annulled'
        ? 'Kết quả ghi nhận trước khi hủy, không có giá trị'
        : 'Kết quả đã ghi nhận, không còn giá trị';
    return [
      paragraph(joinSentences(how, span, invalidity)),
      ...resultBlocks(poll, ending, `${lead}${mark}`),
      ...boxRootBlocks(ending),
    ];
  }
  const silence = unannounced(poll);
  return [
    paragraph(joinSentences(how, span)),
    ...resultBlocks(poll, ending, `Kết quả${mark}`),
    ...boxRootBlocks(ending),
    ...conclusionBlocks(poll, ending),
    ...(silence === null ? [] : [paragraph(silence)]),
  ];
}

function annulment(poll: Poll, day: string): string | null {
  if (poll.status !== 'annulled') return null;
  return `${upperFirst(pollVerb(poll))} này đã bị hủy lúc ${timeOn(day, poll.annulledAt)}. Lý do: ${sentence(poll.reason)}`;
}

function replacement(state: SessionState, { superseded, ...poll }: Poll, day: string): string | null {
  if (!superseded) return null;
  return `${upperFirst(pollVerb(poll))} này được thay bằng ${pollReference(state, superseded.by)} lúc ${timeOn(day, superseded.at)}; lý do: ${sentence(superseded.reason)}`;
}

/** By which anybody who holds the published box can tell that it is the one that was counted. */
function boxRootBlocks({ record }: PollEnding): readonly Block[] {
  if (record.type !== 'secret') return [];
  return [{ type: 'ragged', text: `Mã kiểm chứng hòm phiếu (SHA-256): ${record.boxRoot}` }];
}
