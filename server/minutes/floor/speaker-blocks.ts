import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState, SpeechRequest } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { delegateLabel } from '../delegate-names.ts';
import { sentence, timeOn } from '../wording.ts';

/**
 * Who was called to speak on an item (null: on no particular one), in the order of the calls. Times without a date are
 * of `day` (`YYYY-MM-DD`). What they said is not on record; the topic they stated is.
 */
export function speakerBlocks(
  state: SessionState,
  agendaItemId: AgendaItemId | null,
  day: string,
  marks: CorrectionMarks,
): readonly Block[] {
  const speakers = state.speechRequests
    .filter((request) => request.agendaItemId === agendaItemId)
    .flatMap((request) => {
      const calledAt = 'calledAt' in request.progress ? request.progress.calledAt : null;
      return calledAt === null ? [] : [{ request, calledAt }];
    })
    .sort((a, b) => (a.calledAt < b.calledAt ? -1 : a.calledAt > b.calledAt ? 1 : 0));
  if (speakers.length === 0) return [];
  return [
    paragraph('- Đại biểu phát biểu:', true),
    ...speakers.map(({ request, calledAt }) =>
      paragraph(
        sentence(
          `+ ${speakerName(state, request)} (${timeOn(day, calledAt)})${topicWords(request)}${markOf(request, marks)}`,
        ),
      ),
    ),
  ];
}

/** When speakers were called on an item. */
export function callsOn(state: SessionState, agendaItemId: AgendaItemId): readonly string[] {
  return state.speechRequests.flatMap((request) =>
    request.agendaItemId === agendaItemId && 'calledAt' in request.progress
      ? [request.progress.calledAt]
      : [],
  );
}

function speakerName(state: SessionState, { delegateId }: SpeechRequest): string {
  const delegate = findPerson(state, delegateId);
  return delegate ? delegateLabel(state, delegate) : delegateId;
}

function markOf({ requestId }: SpeechRequest, marks: CorrectionMarks): string {
  return marks.at((event) => 'requestId' in event && event.requestId === requestId);
}

function topicWords({ topic }: SpeechRequest): string {
  return topic === '' ? '' : `: ${topic}`;
}
