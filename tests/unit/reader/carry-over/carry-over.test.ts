import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkId } from '#shared/annotations/ids.ts';
import { Annotation, type AnnotationBody, type Quad } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { copyIds, toCarry } from '../../../../client/reader/carry-over/candidates.ts';
import { carryOver } from '../../../../client/reader/carry-over/carry-over.ts';
import { boundsOf } from '../../../../client/reader/marks/hit.ts';
import { deviceOf, idOf } from '../../annotations/samples.ts';
import { find, pageWhere, read } from './written.ts';

const OLD = Sha256.parse('ab'.repeat(32));
const NEW = Sha256.parse('cd'.repeat(32));

const TITLE = 'Nghị quyết về phân bổ dự toán ngân sách địa phương năm 2027';
const FIRST =
  'Điều 1. Tổng thu ngân sách nhà nước trên địa bàn là 15.860.000 triệu đồng, trong đó thu nội địa.';
const SECOND =
  'Điều 2. Hội đồng nhân dân giao Ủy ban nhân dân tỉnh tổ chức thực hiện, báo cáo kết quả với Hội đồng nhân dân.';
const THIRD = 'Điều 3. Thường trực Hội đồng nhân dân và các Ban giám sát việc thực hiện Nghị quyết này.';
const ADDED =
  'Điều 1a. Dành mười phần trăm số tăng thu để tạo nguồn cải cách tiền lương theo quy định của Chính phủ và hướng dẫn của Bộ Tài chính.';

let made = 0;
function annotation(page: number, body: AnnotationBody, documentSha256 = OLD): Annotation {
  made += 1;
  const hlc = `00000000${made.toString(16).padStart(4, '0')}-0000-${deviceOf(1)}`;
  return Annotation.parse({ id: idOf(made), documentSha256, page, body, hlc });
}

const highlight = (quads: Quad[], text: string): AnnotationBody => ({
  type: 'highlight',
  quads,
  text,
  colour: 'yellow',
});

const old = await read([TITLE, FIRST, SECOND, null, THIRD]);
const before = { anchors: old.anchors, pageCount: old.flow.pages.length };
const next = await read(
  [TITLE, FIRST, ADDED, ADDED, SECOND.replace('tổ chức thực hiện', 'thi hành'), THIRD],
  {
    width: 330,
  },
);
const after = { sha256: NEW, ...next };

function marked(text: string) {
  const { passage, quads } = find(old, text);
  return annotation(passage.page, highlight(quads, text));
}

describe('annotations of an earlier version', () => {
  it('stand on the same words in the new one, though its lines break elsewhere and pages have moved', () => {
    for (const text of [FIRST, 'thu nội địa', 'Thường trực Hội đồng nhân dân và các Ban giám sát']) {
      const [copy] = carryOver([marked(text)], before, after);
      const there = find(next, text);
      expect(copy).toMatchObject({
        documentSha256: NEW,
        page: there.passage.page,
        before: null,
        carried: { lost: false },
        body: { type: 'highlight', text, colour: 'yellow' },
      });
      expect(copy?.body?.type === 'highlight' && copy.body.quads).toEqual(
        there.quads.map((quad) => quad.map((n) => Math.round(n * 100) / 100)),
      );
    }
  });

  it('are marked as lost where the words are no longer there, and keep their page and text', () => {
    const mark = marked('Ủy ban nhân dân tỉnh tổ chức thực hiện');
    const [copy] = carryOver([mark], before, after);
    expect(copy).toMatchObject({ page: 1, body: mark.body, carried: { from: mark.id, lost: true } });
  });

  it('do not take a word for another one that reads the same', () => {
    // "Hội đồng nhân dân" stands in several places; the one meant is in Article 3.
    const all = find(old, THIRD);
    const [line] = all.quads;
    if (!line) throw new Error('no line');
    const word = 'Hội đồng nhân dân';
    const passage = old.anchors.passageAt(all.passage.page, word, line);
    if (!passage) throw new Error('no passage');
    const mark = annotation(passage.page, highlight([...old.anchors.quads(passage)], word));
    const [copy] = carryOver([mark], before, after);
    const article = find(next, THIRD);
    expect(copy?.page).toBe(article.passage.page);
    const top = (quads: readonly Quad[]) => Math.max(...quads.map((quad) => quad[1]));
    expect(copy?.body?.type === 'highlight' && top(copy.body.quads)).toBeCloseTo(top(article.quads), 0);
  });

  it('beside the text, drawn or written, move with the line that they stand at, and drawings stay whole', () => {
    const { passage, quads } = find(old, THIRD);
    const [x, y] = quads[0] ?? [0, 0];
    const stroke = (from: number): AnnotationBody => ({
      type: 'pen',
      points: [
        [from, y - 4, 0.5],
        [from + 8, y - 9, 0.5],
      ],
      width: 2,
      colour: 'red',
    });
    const note: AnnotationBody = { type: 'note', at: [x - 40, y], text: 'Hỏi lại', colour: 'yellow' };
    const text: AnnotationBody = {
      type: 'text',
      at: [x - 40, y],
      width: 30,
      size: 10,
      text: '?',
      colour: 'red',
    };
    const marks = [stroke(x - 30), stroke(x - 18), note, text].map((body) => annotation(passage.page, body));
    const copies = carryOver(marks, before, after);
    const there = find(next, THIRD);
    const [newX, newY] = there.quads[0] ?? [0, 0];
    expect(copies.map(({ page, carried }) => [page, carried?.lost])).toEqual(
      marks.map(() => [there.passage.page, false]),
    );
    for (const [index, copy] of copies.entries()) {
      const body = marks[index]?.body;
      const [was, is] = [body && boundsOf(body), copy.body && boundsOf(copy.body)];
      if (!was || !is) throw new Error('no place');
      expect(is.top - was.top).toBeCloseTo(newY - y, 1);
      expect(is.left - was.left).toBeCloseTo(newX - x, 1);
    }
  });

  it('of a bookmark lead to the page where its first lines stand now', () => {
    const [copy] = carryOver([annotation(2, { type: 'bookmark', label: '' })], before, after);
    const { page } = find(next, THIRD).passage;
    expect(copy).toMatchObject({ id: bookmarkId(NEW, page), page, carried: { lost: false } });
  });

  it('wait, unless they carry their own words, while the earlier version is not at hand', () => {
    const waiting = annotation(1, { type: 'note', at: [70, 700], text: 'Hỏi lại', colour: 'yellow' });
    const copies = carryOver([marked(FIRST), waiting], { anchors: null, pageCount: 2 }, after);
    expect(copies.map(({ body, carried }) => [body?.type, carried?.lost])).toEqual([['highlight', false]]);
  });
});

describe('a version that is opened again, or on another device', () => {
  const mark = marked(FIRST);
  const lost = marked('Ủy ban nhân dân tỉnh tổ chức thực hiện');
  const earlier = [OLD];

  it('gets no copy twice: all devices make the same ones', () => {
    const copies = carryOver(toCarry([mark, lost], earlier, NEW, new Set()), before, after);
    expect(carryOver([mark, lost], before, after).map(({ id }) => id)).toEqual(copies.map(({ id }) => id));
    const made = copies.map(({ before: _, ...copy }) => Annotation.parse({ ...copy, hlc: mark.hlc }));
    expect(toCarry([mark, lost, ...made], earlier, NEW, new Set())).toEqual([]);
  });

  it('does not bring back what was deleted in it, or in a version between', () => {
    const ids = copyIds([mark], earlier, NEW);
    expect(toCarry([mark], earlier, NEW, new Set(ids))).toEqual([]);
    const third = Sha256.parse('ef'.repeat(32));
    const between = carryOver([mark], before, after).map(({ id }) => id);
    expect(toCarry([mark], [OLD, NEW], third, new Set(between))).toEqual([]);
  });

  it('takes the copy of the latest version, under the same id whichever way it came', () => {
    const third = Sha256.parse('ef'.repeat(32));
    const [copy] = carryOver([mark], before, after);
    if (!copy) throw new Error('no copy');
    const edited = Annotation.parse({ ...copy, before: undefined, hlc: mark.hlc });
    expect(toCarry([mark, edited], [OLD, NEW], third, new Set([copy.id]))).toEqual([edited]);
    const [through] = carryOver(
      [edited],
      { anchors: next.anchors, pageCount: 2 },
      { ...after, sha256: third },
    );
    const [direct] = carryOver([mark], before, { ...after, sha256: third });
    expect(through?.id).toBe(direct?.id);
  });
});

const manyLines = (count: number, from: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `Khoản ${from + n}: chi thường xuyên của địa phương được phân bổ theo nghị quyết số ${from + n}.`,
  );

it('finds every sentence that is still there, whatever was put in, taken out and broken anew around it', async () => {
  const sentence = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('chi đầu tư', 'chi thường xuyên', 'thu nội địa'))
    .map(
      ([number, what]) =>
        `Khoản ${number}: ${what} của địa phương được phân bổ theo nghị quyết số ${number * 7}.`,
    );
  const document = fc.uniqueArray(sentence, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      document,
      document,
      fc.integer({ min: 250, max: 450 }),
      fc.nat(),
      async (first, others, width, seed) => {
        const kept = first.filter((_, index) => ((seed >> index) & 1) === 0);
        const second = [...others.filter((text) => !first.includes(text)), ...kept].toSorted();
        if (second.length === 0) return;
        const [one, two] = [await read(first), await read(second, { width })];
        const marks = first.map((text) => {
          const { passage, quads } = find(one, text);
          return annotation(passage.page, highlight(quads, text));
        });
        const from = { anchors: one.anchors, pageCount: one.flow.pages.length };
        const copies = carryOver(marks, from, { sha256: NEW, ...two });
        expect(copies.map(({ carried }) => carried?.lost)).toEqual(first.map((text) => !kept.includes(text)));
        for (const [index, copy] of copies.entries()) {
          const text = first[index] ?? '';
          if (kept.includes(text)) expect(copy.page).toBe(pageWhere(two, text));
        }
      },
    ),
    {
      numRuns: 15,
      // A sentence that is broken by the end of a page was not found here once.
      examples: [[manyLines(6, 1), manyLines(10, 100), 250, 0]],
    },
  );
});

describe('rows that differ in one number', () => {
  const row = (page: number, line: number) =>
    `Hàng ${line} của phụ lục có nội dung số ${page} trong kế hoạch vốn đầu tư công trung hạn`;
  const pages = (count: number) =>
    Array.from({ length: count }, (_, page) => [
      ...(page > 0 ? [null] : []),
      'PHỤ LỤC KẾ HOẠCH VỐN ĐẦU TƯ CÔNG',
      ...Array.from({ length: 12 }, (_, line) => row(page + 1, line + 1)),
    ]).flat();

  /** A stroke and a note over the middle of a row, and the words of the row marked. */
  function marksOn(version: Awaited<ReturnType<typeof read>>, page: number): readonly Annotation[] {
    const { passage, quads } = find(version, row(page, 5));
    const [left = 0, top = 0, right = 0] = quads[0] ?? [];
    const middle = (left + right) / 2;
    const points: [number, number, number][] = [
      [middle - 60, top - 8, 0.5],
      [middle + 20, top - 9, 0.5],
    ];
    return [
      annotation(passage.page, { type: 'pen', points, width: 2, colour: 'red' }),
      annotation(passage.page, { type: 'note', at: [middle, top - 6], text: 'Hỏi lại', colour: 'yellow' }),
      annotation(passage.page, highlight(quads, row(page, 5))),
    ];
  }

  it('are not taken for each other when their page is gone', async () => {
    const seven = await read(pages(7));
    const two = await read(pages(2));
    const marks = [1, 4, 5, 6].flatMap((page) => marksOn(seven, page));
    const copies = carryOver(
      marks,
      { anchors: seven.anchors, pageCount: seven.flow.pages.length },
      { sha256: NEW, ...two },
    );
    const lost = copies.map(({ carried }) => carried?.lost);
    expect(lost).toEqual([...marks.keys()].map((index) => index >= 3));
    expect(copies.slice(0, 3).map(({ page }) => page)).toEqual([1, 1, 1]);
  });

  it('are still found when a page before them is new', async () => {
    const three = await read(pages(3));
    const more = await read([TITLE, null, ...pages(3)]);
    const copies = carryOver(
      [1, 2, 3].flatMap((page) => marksOn(three, page)),
      { anchors: three.anchors, pageCount: 3 },
      { sha256: NEW, ...more },
    );
    expect(copies.map(({ page }) => page)).toEqual([2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(copies.some(({ carried }) => carried?.lost)).toBe(false);
  });

  it('that read the same, number and all, keep their order, and are lost where one of them is gone', async () => {
    const same = 'Như trên, do Sở Tài chính chủ trì phối hợp';
    const filler = (name: string) => `Nguồn vốn ${name}`;
    const twins = Array.from({ length: 6 }, () => same);
    const old = await read([filler('trung ương'), ...twins, filler('địa phương')]);
    const { passage, quads } = find(old, same);
    const text = old.flow.pages[0]?.text.slice(passage.from, passage.to) ?? '';
    const mark = annotation(1, highlight(quads, text));
    const from = { anchors: old.anchors, pageCount: 1 };
    const moved = await read([TITLE, filler('trung ương'), ...twins, filler('địa phương')]);
    const [kept] = carryOver([mark], from, { sha256: NEW, ...moved });
    expect(kept?.carried?.lost).toBe(false);
    const fewer = await read([TITLE, same, THIRD]);
    const [gone] = carryOver([mark], from, { sha256: NEW, ...fewer });
    expect(gone?.carried?.lost).toBe(true);
  });
});

describe('a version that writes tones on other vowels', () => {
  const OTHERS = 'Điều 4. Uỷ ban nhân dân tỉnh chủ trì việc hoà giải, xây dựng công trình thuỷ lợi.';
  const SPELLED = 'Điều 4. Ủy ban nhân dân tỉnh chủ trì việc hòa giải, xây dựng công trình thủy lợi.';

  const PASSAGES = [
    [OTHERS, SPELLED],
    ['Uỷ ban', 'Ủy ban'],
    ['hoà giải', 'hòa giải'],
    ['công trình thuỷ', 'công trình thủy'],
  ] as const;

  it.each([...PASSAGES, ...PASSAGES.map(([others, spelled]) => [spelled, others] as const)])(
    'has %s as %s, over its own letters',
    async (was, is) => {
      const inOthers = OTHERS.includes(was);
      const earlier = await read([TITLE, inOthers ? OTHERS : SPELLED, FIRST]);
      const later = await read([TITLE, ADDED, inOthers ? SPELLED : OTHERS, FIRST]);
      const { passage, quads } = find(earlier, was);
      const mark = annotation(passage.page, highlight(quads, was));
      const there = find(later, is).quads.map((quad) => quad.map((n) => Math.round(n * 100) / 100));
      const pageCount = earlier.flow.pages.length;
      // Without the earlier version at hand its own words are enough.
      for (const anchors of [earlier.anchors, null]) {
        const [copy] = carryOver([mark], { anchors, pageCount }, { sha256: NEW, ...later });
        expect(copy?.carried?.lost).toBe(false);
        expect(copy?.body?.type === 'highlight' && copy.body.quads).toEqual(there);
      }
    },
  );
});
