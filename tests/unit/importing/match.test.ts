import { describe, expect, test } from 'vitest';
import { idsAfter } from '#shared/session/ids-after.ts';
import type { ImportPlan } from '../../../server/importing/plan.ts';
import { previewOf } from '../../../server/importing/preview.ts';
import type { StatedDelegate } from '../../../server/importing/stated-delegate.ts';
import { Sha256 } from '../../../shared/protocol/ids.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { planEvents } from './plan-events.ts';
import { stateAfter } from './session-folder.ts';

const NOTHING: ImportPlan = { details: {}, delegates: [], agenda: [], documents: [] };

const withDelegates = (...delegates: StatedDelegate[]): SessionState =>
  stateAfter(EMPTY_SESSION, planEvents({ ...NOTHING, delegates }, EMPTY_SESSION));

const registered = (state: SessionState, ...delegates: StatedDelegate[]) =>
  planEvents({ ...NOTHING, delegates }, state).flatMap((event) =>
    event.type === 'DelegatesRegistered' ? event.delegates.map(({ id, name }) => `${id} ${name}`) : [],
  );

describe('delegates are recognised', () => {
  const known = withDelegates(
    { name: 'Hà Văn Tư', constituency: '1', seat: 'A1' },
    { name: 'Lò Thị Pơ', constituency: '1' },
    { name: 'Lò Thị Pơ', constituency: '2' },
  );

  test.each<[string, StatedDelegate[], string[]]>([
    ['the same', [{ name: 'Hà Văn Tư', constituency: '1', seat: 'A1' }], []],
    ['a column less', [{ name: 'Hà Văn Tư' }], []],
    ['another seat', [{ name: 'Hà Văn Tư', seat: 'B1' }], ['d1 Hà Văn Tư']],
    ['another constituency', [{ name: 'Hà Văn Tư', constituency: '9' }], ['d1 Hà Văn Tư']],
    ['diacritics put right', [{ name: 'Hạ Văn Tư' }], ['d1 Hạ Văn Tư']],
    ['one of two of a name', [{ name: 'Lò Thị Pơ', constituency: '2', title: 'Bí thư' }], ['d3 Lò Thị Pơ']],
    ['a third of that name', [{ name: 'Lò Thị Pơ', constituency: '3' }], ['d4 Lò Thị Pơ']],
    ['a second who differs in diacritics', [{ name: 'Hà Văn Tư' }, { name: 'Hạ Văn Tư' }], ['d4 Hạ Văn Tư']],
    [
      'a second of one name',
      [
        { name: 'Hà Văn Tư', constituency: '1' },
        { name: 'Hà Văn Tư', constituency: '5' },
      ],
      ['d4 Hà Văn Tư'],
    ],
    ['new ones', [{ name: 'Vàng A Sử' }, { name: 'Mai Hoa' }], ['d4 Vàng A Sử', 'd5 Mai Hoa']],
  ])('with %s', (_, stated, expected) => {
    expect(registered(known, ...stated)).toEqual(expected);
  });

  test('in either style of spelling, beside one who differs in the tone', () => {
    const both = withDelegates({ name: 'Lê Thị Hỏa' }, { name: 'Lê Thị Hoà' }, { name: '\u00d0ỗ Lý' });
    const stated = [
      { name: 'Lê Thị Hòa', seat: 'A1' },
      { name: 'Đỗ Lý', seat: 'A2' },
    ];
    expect(registered(both, ...stated)).toEqual(['d2 Lê Thị Hòa', 'd3 Đỗ Lý']);
  });

  test('and keep what the file has no column for', () => {
    const [event] = planEvents({ ...NOTHING, delegates: [{ name: 'Hà Văn Tư', title: 'Bí thư' }] }, known);
    expect(event).toMatchObject({
      delegates: [{ id: 'd1', title: 'Bí thư', constituency: '1', seat: 'A1' }],
    });
  });

  test('and lose nothing by a blank cell', () => {
    const delegates = [{ name: 'Hà Văn Tư', seat: '', constituency: '', title: 'Bí thư' }];
    const [event] = planEvents({ ...NOTHING, delegates }, known);
    expect(event).toMatchObject({
      delegates: [{ id: 'd1', title: 'Bí thư', constituency: '1', seat: 'A1' }],
    });
    expect(planEvents({ ...NOTHING, delegates: [{ name: 'Hà Văn Tư', seat: '' }] }, known)).toEqual([]);
  });

  test('and are shown with what they were', () => {
    const delegates = [{ name: 'Hà Văn Tư', seat: 'B7' }, { name: 'Mai Hoa' }];
    const { delegates: rows } = previewOf({ ...NOTHING, delegates }, known, []);
    expect(rows).toMatchObject([
      { change: 'update', delegate: { seat: 'B7' }, before: { seat: 'A1', constituency: '1' } },
      { change: 'add', before: null },
    ]);
  });
});

describe('agenda items are recognised by number', () => {
  const known = stateAfter(
    EMPTY_SESSION,
    planEvents({ ...NOTHING, agenda: [{ number: '7', title: 'Giá đất', minutes: 20 }] }, EMPTY_SESSION),
  );

  test('and lose nothing by a blank cell', () => {
    const agenda = [{ number: '7', title: 'Giá đất', presenter: '', minutes: null }];
    expect(planEvents({ ...NOTHING, agenda }, known)).toEqual([]);
  });

  test('and updated in place, new ones following', () => {
    const agenda = [
      { number: '7', title: 'Giá đất năm 2027' },
      { number: '8', title: 'Đầu tư công' },
    ];
    expect(planEvents({ ...NOTHING, agenda }, known)).toMatchObject([
      {
        items: [
          { id: 'a1', title: 'Giá đất năm 2027', minutes: 20 },
          { id: 'a2', number: '8', day: 1 },
        ],
      },
    ]);
  });

  test('and untouched when nothing changed', () => {
    expect(planEvents({ ...NOTHING, agenda: [{ number: '7', title: 'Giá đất' }] }, known)).toEqual([]);
  });
});

describe("the session's own particulars", () => {
  test('are shown with what they were', () => {
    const state = { ...EMPTY_SESSION, details: { ...EMPTY_SESSION.details, place: 'Hội trường cũ' } };
    const { details } = previewOf({ ...NOTHING, details: { place: 'Hội trường lớn' } }, state, []);
    expect([details?.before.place, details?.details.place]).toEqual(['Hội trường cũ', 'Hội trường lớn']);
    expect(previewOf({ ...NOTHING, details: { place: 'Hội trường cũ' } }, state, []).details).toBeNull();
  });
});

describe('documents are recognised by file name', () => {
  const file = (fileName: string, content: string) => ({
    path: `/staged/${fileName}`,
    fileName,
    title: fileName,
    kind: 'report' as const,
    agendaNumber: null as string | null,
    sha256: Sha256.parse(content.repeat(64)),
    bytes: 10,
    pages: 1,
    hasText: true,
  });
  const publish = (state: SessionState, ...documents: ReturnType<typeof file>[]) =>
    planEvents({ ...NOTHING, documents }, state);
  const versions = (events: ReturnType<typeof publish>) =>
    events.map((event) => event.type === 'DocumentPublished' && [event.document.id, event.document.version]);
  const idFor = (content: string) => idsAfter(EMPTY_SESSION).document(file('', content).sha256);
  const known = stateAfter(EMPTY_SESSION, publish(EMPTY_SESSION, file('Báo cáo.pdf', 'a')));

  test('with the same bytes: nothing is published', () => {
    expect(publish(known, file('Báo cáo.pdf', 'a'))).toEqual([]);
    expect(publish(known, file('bao cao.pdf', 'a'))).toEqual([]);
  });

  test('with other bytes: a new version', () => {
    expect(versions(publish(known, file('Báo cáo.pdf', 'b'), file('Tờ trình.pdf', 'c')))).toEqual([
      [idFor('a'), 2],
      [idFor('c'), 1],
    ]);
  });

  test('withdrawn ones stay so until their bytes change', () => {
    const documentId = idFor('a');
    const withdrawn = stateAfter(known, [
      { type: 'DocumentWithdrawn', v: 1, documentId, reason: 'Sai số liệu' },
    ]);
    expect(publish(withdrawn, file('Báo cáo.pdf', 'a'))).toEqual([]);
    expect(versions(publish(withdrawn, file('Báo cáo.pdf', 'b')))).toEqual([[idFor('a'), 2]]);
  });

  test('of one name and two items: each is its own, whichever comes first', () => {
    const agenda = [
      { number: '1', title: 'Giá đất' },
      { number: '2', title: 'Thu phí' },
    ];
    const inItem = (agendaNumber: string, content: string) => ({
      ...file('Tờ trình.pdf', content),
      agendaNumber,
    });
    const first = { ...NOTHING, agenda, documents: [inItem('1', 'a'), inItem('2', 'b')] };
    const both = stateAfter(EMPTY_SESSION, planEvents(first, EMPTY_SESSION));
    expect(publish(both, inItem('1', 'a'), inItem('2', 'b'))).toEqual([]);
    expect(versions(publish(both, inItem('2', 'd'), inItem('1', 'c')))).toEqual([
      [idFor('b'), 2],
      [idFor('a'), 2],
    ]);
    expect(versions(publish(both, inItem('2', 'd')))).toEqual([[idFor('b'), 2]]);
  });

  test('and never carry where the file lay on this machine', () => {
    expect(JSON.stringify(publish(EMPTY_SESSION, file('Báo cáo.pdf', 'a')))).not.toContain('/staged/');
  });
});
