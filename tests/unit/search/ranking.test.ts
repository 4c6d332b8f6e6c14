import { describe, expect, it } from 'vitest';
import { type Card, SearchEngine } from '#shared/search/engine.ts';
import { PackedPages, packPages } from '#shared/search/packed-pages.ts';
import { encodeSegment, Segment } from '#shared/search/segment.ts';

const FILLING = 'báo cáo tình hình kinh tế xã hội của địa phương trong sáu tháng đầu năm '.repeat(6);

function engineOver(
  documents: Readonly<Record<string, readonly string[]>>,
  cards: readonly Card[] = [],
): SearchEngine {
  const engine = new SearchEngine();
  for (const [sha256, pages] of Object.entries(documents)) {
    const segment = Segment.decode(encodeSegment(pages));
    if (segment) engine.addDocument(sha256, segment, new PackedPages(packPages(pages)));
  }
  engine.setCards(cards);
  return engine;
}

const order = (engine: SearchEngine, typed: string) =>
  engine.search(typed, 20).found.map((one) => (one.kind === 'document' ? one.sha256 : one.id));

const card = (kind: Card['kind'], id: string, title: string, text = ''): Card => ({ kind, id, title, text });

describe('the best comes first', () => {
  it('words side by side before words apart', () => {
    const engine = engineOver({
      apart: [`ngân ${FILLING} sách`],
      together: [`ngân sách ${FILLING}`],
      turned: [`sách ngân ${FILLING}`],
    });
    expect(order(engine, 'ngân sách')[0]).toBe('together');
  });

  it('a document whose title says it before one that only mentions it', () => {
    const engine = engineOver(
      { mentions: ['giá đất giá đất giá đất'], about: [`${FILLING} giá đất`], other: [FILLING] },
      [
        card('document', 'mentions', 'Báo cáo kinh tế'),
        card('document', 'about', 'Nghị quyết về giá đất'),
        card('document', 'other', 'Tờ trình'),
      ],
    );
    expect(order(engine, 'giá đất')).toEqual(['about', 'mentions']);
  });

  it('a page that is about a word before a long one that has it once', () => {
    const pages = [`${FILLING} rừng`, 'Rừng phòng hộ, rừng đặc dụng và rừng sản xuất', FILLING];
    const [first] = engineOver({ only: pages }).search('rừng', 20).found;
    expect(first).toMatchObject({ kind: 'document', pageCount: 2, pages: [{ page: 2 }, { page: 1 }] });
  });

  it('the word as it stands before words that only begin so, while it may still be typed on', () => {
    const engine = engineOver(
      { begin: ['giáo dục, giáo viên, giám sát, giáo dục'], has: [`${FILLING} giá đất ${FILLING}`] },
      [card('note', 'n1', 'Giáo viên'), card('note', 'n2', 'Hỏi về giá')],
    );
    expect(order(engine, 'giá').filter((id) => id.length > 2)).toEqual(['has', 'begin']);
    expect(order(engine, 'giá').filter((id) => id.length === 2)).toEqual(['n2', 'n1']);
  });

  it('a rare word before a common one', () => {
    const common = Array.from({ length: 8 }, () => `đất ${FILLING}`);
    const engine = engineOver({ both: [`đất rừng ${FILLING}`], common });
    expect(order(engine, 'rừng đất')).toEqual(['both']);
  });
});

describe('an answer', () => {
  it('has no more than asked for, and tells how many there are', () => {
    const engine = engineOver(
      Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d${index}`, ['giá đất']])),
    );
    const { found, total } = engine.search('giá', 20);
    expect([found.length, total]).toEqual([20, 30]);
  });

  it('finds a document by its title while its pages are not here yet', () => {
    const engine = engineOver({}, [card('document', 'far', 'Nghị quyết về giá đất')]);
    expect(engine.search('gia dat', 20).found).toEqual([
      {
        kind: 'document',
        sha256: 'far',
        title: [
          { text: 'Nghị quyết về ', marked: false },
          { text: 'giá đất', marked: true },
        ],
        pageCount: 0,
        pages: [],
      },
    ]);
  });

  it('names agenda items, questions and notes with what is marked in them', () => {
    const engine = engineOver({}, [
      card('agenda', 'i1', 'Thông qua dự toán ngân sách'),
      card('question', 'q1', 'Ông An hỏi', 'Vì sao ngân sách tăng?'),
      card('note', 'n1', 'Trang 3', 'hỏi thêm về rừng'),
    ]);
    const { found } = engine.search('ngan sach', 20);
    expect(found.map(({ kind }) => kind).sort()).toEqual(['agenda', 'question']);
    expect(found.find(({ kind }) => kind === 'question')).toMatchObject({
      id: 'q1',
      passage: { parts: [{ marked: false }, { text: 'ngân sách', marked: true }, { marked: false }] },
    });
  });

  it('no longer has cards that others took the place of', () => {
    const engine = engineOver({}, [card('note', 'n1', 'Trang 3', 'rừng')]);
    engine.setCards([card('note', 'n2', 'Trang 4', 'biển')]);
    expect(order(engine, 'rừng')).toEqual([]);
    expect(order(engine, 'biển')).toEqual(['n2']);
  });
});
