import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { writtenSpeeches } from '#shared/session/floor/written-speeches.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { RecordedSpeech, SessionState, SpeechRequest } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel } from '../delegate-names.ts';
import { sentence, spokenDuration, timeOn } from '../wording.ts';
import { KIND_WORDS, type Speech, speechesOn } from './speeches.ts';

/**
 * Who was called to speak on an item (null: on no particular one), in the order of the calls, of which kind and for how long; then who
 * handed in in writing what they would have said. Times without a date are of `day` (`YYYY-MM-DD`). What they said is not on record; the
 * topic they stated is.
 */
export function speakerBlocks(
  state: SessionState,
  agendaItemId: AgendaItemId | null,
  day: string,
  marks: CorrectionMarks,
): readonly Block[] {
  const speeches = speechesOn(state, agendaItemId);
  const written = writtenSpeeches(state).filter((speech) => speech.agendaItemId === agendaItemId);
  const spoken = speeches.map((speech) => {
    const { request, calledAt } = speech;
    const facts = `${timeOn(day, calledAt)}; ${spokenWords(speech)}`;
    return `+ ${speakerName(state, request)} (${facts})${topicWords(request)}${markOf(request, marks)}`;
  });
  return [
    ...listed('- Đại biểu phát biểu:', spoken),
    ...listed(
      '- Đại biểu gửi ý kiến bằng văn bản:',
      written.map(
        (speech) => `+ ${speakerName(state, speech)}: ${speech.title}${markOfWritten(speech, marks)}`,
      ),
    ),
  ];
}

function listed(title: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  return [paragraph(title, true), ...lines.map((line) => paragraph(sentence(line)))];
}

/** When speakers were called on an item, or handed in what they would have said. */
export function callsOn(state: SessionState, agendaItemId: AgendaItemId): readonly string[] {
  return [
    ...speechesOn(state, agendaItemId).map(({ calledAt }) => calledAt),
    ...writtenSpeeches(state).flatMap((speech) =>
      speech.agendaItemId === agendaItemId ? [speech.recordedAt] : [],
    ),
  ];
}

/** "tranh luận, 2 phút 40 giây" */
function spokenWords({ kind, seconds }: Speech): string {
  return seconds === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, ${spokenDuration(seconds)}`;
}

function speakerName(
  state: SessionState,
  { delegateId }: Pick<SpeechRequest | RecordedSpeech, 'delegateId'>,
): string {
  const delegate = findPerson(state, delegateId);
  return delegate ? delegateLabel(state, delegate) : delegateId;
}

function markOf({ requestId }: SpeechRequest, marks: CorrectionMarks): string {
  return marks.at((event) => 'requestId' in event && event.requestId === requestId);
}

function markOfWritten({ writtenSpeechId }: RecordedSpeech, marks: CorrectionMarks): string {
  return marks.at((event) => 'writtenSpeechId' in event && event.writtenSpeechId === writtenSpeechId);
}

function topicWords({ topic }: SpeechRequest): string {
  return topic === '' ? '' : `: ${topic}`;
}
