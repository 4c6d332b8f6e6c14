import { findItem } from '#shared/session/agenda/programme.ts';
import { writtenSpeeches } from '#shared/session/floor/written-speeches.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTimeWithSeconds } from '#shared/text/dates.ts';
import { KIND_WORDS, type Speech, speechesOf } from '../floor/speeches.ts';
import { upperFirst } from '../wording.ts';
import { csvText } from './csv-text.ts';

const COLUMNS = [
  'Nội dung số',
  'Nội dung',
  'Ngày',
  'Giờ mời',
  'Đại biểu',
  'Tổ',
  'Hình thức',
  'Thời gian phát biểu (giây)',
  'Thời gian quy định (giây)',
];

/** All speeches of the session, in the order of the calls; those that were handed in in writing follow, without times. */
export function speechesCsv(state: SessionState): string {
  return csvText([
    COLUMNS,
    ...speechesOf(state).map((speech) => spokenRow(state, speech)),
    ...writtenSpeeches(state).map(({ agendaItemId, recordedAt, delegateId }) => [
      ...itemCells(state, agendaItemId),
      ...timeCells(recordedAt),
      ...nameCells(findPerson(state, delegateId)),
      'Gửi ý kiến bằng văn bản',
      '',
      '',
    ]),
  ]);
}

function spokenRow(state: SessionState, speech: Speech): readonly string[] {
  const { request, calledAt, delegate, kind, seconds, allowedSeconds } = speech;
  return [
    ...itemCells(state, request.agendaItemId),
    ...timeCells(calledAt),
    ...nameCells(delegate),
    upperFirst(KIND_WORDS[kind]),
    seconds === null ? '' : String(seconds),
    allowedSeconds === null ? '' : String(allowedSeconds),
  ];
}

function itemCells(state: SessionState, id: Speech['request']['agendaItemId']): readonly string[] {
  const item = id === null ? undefined : findItem(state, id);
  return [item?.number ?? '', item?.title ?? ''];
}

const timeCells = (instant: string) => [formatDay(dayOf(instant)), formatTimeWithSeconds(instant)];
const nameCells = (delegate: Speech['delegate']) => [delegate?.name ?? '', delegate?.group ?? ''];
