import { describe, expect, it } from 'vitest';
import { type AnnotationBody, AnnotationId } from '#shared/protocol/annotations.ts';
import type { OwnAnnotation } from '../../../server/annotations/export/export-job.ts';
import { summaryPaper } from '../../../server/annotations/export/summary.ts';
import { aSession } from '../session/builder.ts';
import { a, d, pdf, sha, t } from '../session/samples.ts';
import { highlight, idOf, stroke } from './samples.ts';

const NOW = '2026-12-08T09:00:00.000Z';
const AT = Date.parse('2026-12-08T02:12:00.000Z');

let ids = 0;
function own(body: AnnotationBody, changes: Partial<OwnAnnotation> = {}): OwnAnnotation {
  ids += 1;
  return {
    id: AnnotationId.parse(idOf(ids)),
    documentSha256: sha(1),
    page: 1,
    body,
    at: AT,
    lost: false,
    sharedWith: [],
    replies: [],
    ...changes,
  };
}
const note = (text: string): AnnotationBody => ({ type: 'note', at: [0, 0], text, colour: 'yellow' });

/** The second item's document is published first; the first item's has two editions; a third was withdrawn. */
const { state } = aSession()
  .withDelegates(3)
  .withAgenda(2)
  .publishing(pdf(3, { agendaItemId: a(2), title: 'Báo cáo của nội dung hai' }))
  .publishing(pdf(1, { agendaItemId: a(1), title: 'Dự thảo cũ' }))
  .publishing(pdf(4, { title: 'Tài liệu đã rút' }))
  .replacing(t(2), pdf(2, { agendaItemId: a(1), title: 'Dự thảo mới' }))
  .withdrawing(t(3));

function paperOf(...annotations: readonly OwnAnnotation[]) {
  const { body } = summaryPaper(state, 'Nguyễn Văn An', annotations, NOW);
  return {
    headings: body.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
    rows: body.flatMap((block) => (block.type === 'table' ? block.rows : [])),
  };
}

describe('the summary of a delegate’s notes', () => {
  it('goes by the agenda, the newest edition first, and names no document without notes', () => {
    const of = (content: number) => own(note('x'), { documentSha256: sha(content) });
    expect(paperOf(of(4), of(3), of(2), of(1)).headings).toEqual([
      '1. Dự thảo mới (bản 2)',
      '2. Dự thảo cũ',
      '3. Báo cáo của nội dung hai',
      '4. Tài liệu đã rút',
    ]);
    expect(paperOf(of(3)).headings).toEqual(['1. Báo cáo của nội dung hai']);
  });

  it('goes by page and time, with the passage in quotation marks', () => {
    const { rows } = paperOf(
      own(note('Sau'), { page: 2, at: AT + 1 }),
      own(highlight('ngân  sách\nđịa phương'), { page: 2 }),
      own({ type: 'bookmark', label: '' }, { page: 1 }),
    );
    expect(rows).toEqual([
      ['1', 'Dấu trang', 'Trang được đánh dấu', '09:12\n08/12/2026'],
      ['2', 'Tô sáng', '“ngân sách địa phương”', '09:12\n08/12/2026'],
      ['2', 'Giấy nhớ', 'Sau', '09:12\n08/12/2026'],
    ]);
  });

  it('counts the strokes of a page in one row', () => {
    const { rows } = paperOf(
      own(stroke(1)),
      own(stroke(2), { at: AT + 60_000 }),
      own(stroke(3), { page: 4 }),
    );
    expect(rows.map(([page, , words, time]) => [page, words, time?.slice(0, 5)])).toEqual([
      ['1', '2 nét vẽ trên trang', '09:13'],
      ['4', '1 nét vẽ trên trang', '09:12'],
    ]);
  });

  it('says with whom a note is shared, what was answered, and that its place is gone', () => {
    const { rows } = paperOf(
      own(note('Hỏi lại'), {
        sharedWith: [{ type: 'group' }, { type: 'delegate', delegateId: d(2) }],
        replies: [{ id: AnnotationId.parse(idOf(99)), author: 'Trần Thị Bình', text: 'Đồng ý', at: AT }],
        lost: true,
      }),
    );
    expect(rows[0]?.[2]?.split('\n')).toEqual([
      'Hỏi lại',
      '(Chỗ được đánh dấu không còn trong bản này của tài liệu.)',
      'Chia sẻ với: tổ đại biểu, Nguyễn Văn Đại 2',
      'Trả lời của Trần Thị Bình (09:12 08/12/2026): Đồng ý',
    ]);
  });

  it('holds neither reading places nor answers to others', () => {
    expect(paperOf(own({ type: 'place', top: 0.5 })).rows).toEqual([]);
  });
});
