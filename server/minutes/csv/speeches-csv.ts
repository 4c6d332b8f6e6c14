import { findItem } from '#shared/session/agenda/programme.ts';
import { writtenSpeeches } from '#shared/session/floor/written-speeches.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTimeWithSeconds } from '#shared/text/dates.ts';
import { type Answer, answersOf, overtime } from '../floor/answers.ts';
import { KIND_WORDS, type Speech, speechesOf } from '../floor/speeches.ts';
import { upperFirst } from '../wording.ts';
import { csvText } from './csv-text.ts';

const COLUMNS = [
  'Nội dung số',
  'Nội dung',
  'Ngày',
  'Giờ mời',
  'Họ và tên',
  'Tổ',
  'Hình thức',
  'Thời gian phát biểu (giây)',
  'Thời gian quy định (giây)',
  'Quá thời gian (giây)',
];

/**
 * All speeches of the session and all answers of officials, in the order of the calls; speeches that were handed in in writing follow,
 * without times.
 */
export function speechesCsv(state: SessionState): string {
  const called = [
    ...speechesOf(state).map((speech) => ({ at: speech.calledAt, row: spokenRow(state, speech) })),
    ...answersOf(state).map((answer) => ({ at: answer.calledAt, row: answerRow(state, answer) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return csvText([
    COLUMNS,
    ...called.map(({ row }) => row),
    ...writtenSpeeches(state).map(({ agendaItemId, recordedAt, delegateId }) => [
      ...itemCells(state, agendaItemId),
      ...timeCells(recordedAt),
      ...nameCells(findPerson(state, delegateId)),
      'Gửi ý kiến bằng văn bản',
      '',
      '',
      '',
    ]),
  ]);
}

function spokenRow(state: SessionState, speech: Speech): readonly string[] {
  const { request, calledAt, delegate, kind } = speech;
  return [
    ...itemCells(state, request.agendaItemId),
    ...timeCells(calledAt),
    ...nameCells(delegate),
    upperFirst(KIND_WORDS[kind]),
    ...durationCells(speech),
  ];
}

function answerRow(state: SessionState, answer: Answer): readonly string[] {
  const { turn, calledAt } = answer;
  return [
    ...itemCells(state, turn.agendaItemId),
    ...timeCells(calledAt),
    ...[turn.answerer.name, '', 'Trả lời chất vấn'],
    ...durationCells(answer),
  ];
}

function durationCells(spoken: Pick<Answer, 'seconds' | 'allowedSeconds'>): readonly string[] {
  return [spoken.seconds, spoken.allowedSeconds, overtime(spoken)].map((seconds) =>
    seconds === null ? '' : String(seconds),
  );
}

function itemCells(state: SessionState, id: Speech['request']['agendaItemId']): readonly string[] {
  const item = id === null ? undefined : findItem(state, id);
  return [item?.number ?? '', item?.title ?? ''];
}

const timeCells = (instant: string) => [formatDay(dayOf(instant)), formatTimeWithSeconds(instant)];
const nameCells = (delegate: Speech['delegate']) => [delegate?.name ?? '', delegate?.group ?? ''];
