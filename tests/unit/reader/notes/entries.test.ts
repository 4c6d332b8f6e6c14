import { describe, expect, it } from 'vitest';
import { Annotation, type AnnotationBody, type SharedAnnotation } from '#shared/protocol/annotations.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { entriesOf, narrowed, sharedEntriesOf } from '../../../../client/reader/notes/entries.ts';
import { annotation, highlight, idOf, stroke } from '../../annotations/samples.ts';

const me = DelegateId.parse('d1');
const other = DelegateId.parse('d2');
const note = (text: string, y: number): AnnotationBody => ({
  type: 'note',
  at: [50, y],
  text,
  colour: 'yellow',
});

const share = (id: number, of: number): Annotation =>
  annotation({
    id,
    body: { type: 'share', of: Annotation.shape.id.parse(idOf(of)), with: { type: 'group' } },
  });

describe('the list of notes in a document', () => {
  it('goes from the first page to the last and down each page, bookmarks first, what lost its place at the end', () => {
    const lost = {
      ...annotation({ id: 9, body: highlight('mất') }),
      carried: { from: annotation({}).id, lost: true },
    };
    const entries = entriesOf([
      lost,
      annotation({ id: 1, page: 2, body: note('hai', 700) }),
      annotation({ id: 2, body: note('dưới', 100) }),
      annotation({ id: 3, body: note('trên', 700) }),
      annotation({ id: 4, body: { type: 'bookmark', label: 'Đọc kỹ' } }),
      annotation({ id: 5, body: { type: 'place', top: 0.5 } }),
    ]);
    expect(entries.map(({ text }) => text)).toEqual(['Đọc kỹ', 'trên', 'dưới', 'hai', 'mất']);
    expect(entries.at(-1)?.lost).toBe(true);
  });

  it('has all strokes on a page as one entry, of the time of the last', () => {
    const entries = entriesOf([
      annotation({ id: 1, body: stroke(1), wall: 1000 }),
      annotation({ id: 2, body: stroke(2), wall: 3000 }),
      annotation({ id: 3, body: stroke(3), page: 2 }),
    ]);
    expect(entries.map(({ page, annotations, at }) => [page, annotations.length, at])).toEqual([
      [1, 2, 3000],
      [2, 1, 1000],
    ]);
  });

  it('tells with whom each is shared, once however often it was, and how many answers it has', () => {
    const mine = annotation({ id: 1, body: note('hỏi', 100) });
    const replies = [{ author: other, id: annotation({ id: 7 }).id, text: 'Đúng', at: 5 }];
    const answered: SharedAnnotation = { owner: me, annotation: mine, replies, audiences: [] };
    const [entry] = entriesOf([mine, share(2, 1), share(3, 1)], [answered]);
    expect(entry).toMatchObject({ audiences: [{ type: 'group' }], answers: 1 });
  });

  it('is narrowed by type, and by words with or without diacritics', () => {
    const entries = entriesOf([
      annotation({ id: 1, body: note('Hỏi lại Sở Tài chính', 700) }),
      annotation({ id: 2, body: highlight('ngân sách địa phương') }),
    ]);
    const found = (query: string, type: 'note' | 'highlight' | null = null) =>
      narrowed(entries, query, type).map((entry) => entry.type);
    expect(found('so tai chinh')).toEqual(['note']);
    expect(found('ĐỊA phương')).toEqual(['highlight']);
    expect(found('chính địa')).toEqual([]);
    expect(found('', 'highlight')).toEqual(['highlight']);
  });

  it('of what colleagues share leaves out their own, which are told of for their answers', () => {
    const told = [me, other].map(
      (owner): SharedAnnotation => ({
        owner,
        annotation: annotation({ body: note('hỏi', 100) }),
        replies: [],
        audiences: [],
      }),
    );
    expect(sharedEntriesOf(told, me).map(({ shared }) => shared.owner)).toEqual([other]);
  });
});
