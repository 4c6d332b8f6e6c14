import type { AnnotationBody, AnnotationType, Audience } from '#shared/protocol/annotations.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { documentsInForce } from '#shared/session/documents/editions.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { Edition, SessionState } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime, officialDay } from '#shared/text/dates.ts';
import {
  type Block,
  heading,
  type OfficialPaper,
  paragraph,
  type TableColumn,
} from '../../minutes/blocks.ts';
import { letterheadLines, placeName } from '../../minutes/council-name.ts';
import { subjectLines } from '../../minutes/minutes-model.ts';
import { NATIONAL_TITLE, signature } from '../../minutes/paper-form.ts';
import type { OwnAnnotation } from './export-job.ts';

/** What of a delegate's annotations can be written down; a reading place, or an answer to somebody else, is left out. */
type Noted = Exclude<AnnotationType, 'place' | 'share' | 'reply'>;

const TYPES: Readonly<Record<Noted, string>> = {
  pen: 'Nét bút',
  highlight: 'Tô sáng',
  underline: 'Gạch chân',
  note: 'Giấy nhớ',
  text: 'Chữ trên trang',
  bookmark: 'Dấu trang',
};

const COLUMNS: readonly TableColumn[] = [
  { heading: 'Trang', weight: 9, align: 'center' },
  { heading: 'Loại', weight: 14, align: 'left' },
  { heading: 'Nội dung', weight: 60, align: 'left' },
  { heading: 'Lúc', weight: 17, align: 'center' },
];

interface Row {
  readonly page: number;
  readonly type: Noted;
  readonly words: string;
  readonly at: number;
}

/**
 * The notes of a delegate or guest on paper, document by document in the order of the agenda, in the form of Decree
 * 30/2020/NĐ-CP. Pure. `now`: the date that it bears. An edition without notes does not occur.
 */
export function summaryPaper(
  state: SessionState,
  author: string,
  annotations: readonly OwnAnnotation[],
  now: string,
): OfficialPaper {
  const { details } = state;
  const subject = [`của đại biểu ${author}`, ...subjectLines(details)];
  const documents = editionsInOrder(state)
    .map((edition) => ({ edition, rows: rowsOf(state, annotations, edition) }))
    .filter(({ rows }) => rows.length > 0);
  return {
    draft: false,
    letterhead: {
      ...NATIONAL_TITLE,
      superior: [],
      issuer: letterheadLines(details.council),
      number: '',
      placeAndDate: `${placeName(details.council)}, ${officialDay(dayOf(now))}`,
    },
    documentType: 'TÓM TẮT GHI CHÚ',
    subject,
    body: [
      ...documents.flatMap(({ edition, rows }, index) => documentBlocks(state, edition, rows, index + 1)),
      paragraph('Bản tóm tắt này lấy từ ghi chú riêng của đại biểu, không thuộc hồ sơ kỳ họp./.', true),
    ],
    signatures: [{ heading: null, left: null, right: signature('ĐẠI BIỂU') }],
    recipients: ['- Đại biểu.'],
    appendix: [],
    properties: {
      title: `Tóm tắt ghi chú ${subject.join(' ')}`.replaceAll('\u00a0', ' '),
      author,
      at: now,
    },
  };
}

/** The documents in the order of the agenda, each with its earlier editions behind it; then what was withdrawn. */
function editionsInOrder(state: SessionState): readonly Edition[] {
  const withdrawn = state.documents.filter((document) => document.withdrawn !== null);
  return [...documentsInForce(state), ...withdrawn].flatMap(({ editions }) => editions.toReversed());
}

function documentBlocks(
  state: SessionState,
  { title, version, agendaItemId, removed }: Edition,
  rows: readonly Row[],
  place: number,
): readonly Block[] {
  const item = state.agenda.find(({ id }) => id === agendaItemId);
  const edition = version > 1 ? ` (bản ${version})` : '';
  return [
    heading(1, `${place}. ${removed ? 'Tài liệu đã được gỡ khỏi hệ thống' : `${title}${edition}`}`),
    ...(item ? [paragraph(`Nội dung ${item.number} trong chương trình: ${item.title}`, true)] : []),
    {
      type: 'table',
      columns: COLUMNS,
      rows: rows.map(({ page, type, words, at }) => [String(page), TYPES[type], words, timeWords(at)]),
      keepTogether: rows.length < 5,
    },
  ];
}

/** The rows of a document in the order of its pages. What was drawn on one page is one row: nobody reads a list of strokes. */
function rowsOf(
  state: SessionState,
  annotations: readonly OwnAnnotation[],
  { sha256 }: Edition,
): readonly Row[] {
  const strokes = new Map<number, { count: number; at: number }>();
  const rows: Row[] = [];
  for (const annotation of annotations) {
    const { body, page, at } = annotation;
    if (annotation.documentSha256 !== sha256) continue;
    const { type } = body;
    if (type === 'place' || type === 'share' || type === 'reply') continue;
    const extra = [...sharingLines(state, annotation), ...replyLines(annotation)];
    if (type === 'pen' && extra.length === 0) {
      const known = strokes.get(page) ?? { count: 0, at };
      strokes.set(page, { count: known.count + 1, at: Math.max(known.at, at) });
      continue;
    }
    const lost = annotation.lost ? ['(Chỗ được đánh dấu không còn trong bản này của tài liệu.)'] : [];
    rows.push({ page, type, at, words: [...bodyLines(body), ...lost, ...extra].join('\n') });
  }
  for (const [page, { count, at }] of strokes) {
    rows.push({ page, type: 'pen', at, words: `${count} nét vẽ trên trang` });
  }
  return rows.sort((a, b) => a.page - b.page || a.at - b.at);
}

function bodyLines(body: AnnotationBody): readonly string[] {
  switch (body.type) {
    case 'highlight':
    case 'underline':
      return [`“${body.text.replace(/\s+/g, ' ').trim()}”`];
    case 'note':
    case 'text':
      return [body.text];
    case 'bookmark':
      return [body.label === '' ? 'Trang được đánh dấu' : body.label];
    case 'pen':
      return ['Nét vẽ trên trang'];
    default:
      return [];
  }
}

function sharingLines(state: SessionState, { sharedWith }: OwnAnnotation): readonly string[] {
  return sharedWith.length === 0
    ? []
    : [`Chia sẻ với: ${sharedWith.map((audience) => audienceWords(state, audience)).join(', ')}`];
}

function audienceWords(state: SessionState, audience: Audience): string {
  if (audience.type === 'group') return 'tổ đại biểu';
  return nameOf(state, audience.delegateId);
}

function replyLines({ replies }: OwnAnnotation): readonly string[] {
  return replies.map(
    ({ author, text, at }) => `Trả lời của ${author} (${timeWords(at).replace('\n', ' ')}): ${text}`,
  );
}

function nameOf(state: SessionState, id: DelegateId): string {
  return findPerson(state, id)?.name ?? id;
}

function timeWords(at: number): string {
  const instant = new Date(at).toISOString();
  return `${formatTime(instant)}\n${formatDay(dayOf(instant))}`;
}
