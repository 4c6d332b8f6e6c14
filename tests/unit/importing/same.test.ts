import { describe, expect, test } from 'vitest';
import type { StatedItem } from '../../../server/importing/agenda.ts';
import type { ImportPlan } from '../../../server/importing/plan.ts';
import { previewOf } from '../../../server/importing/preview.ts';
import { identifiedBy, questionsOf } from '../../../server/importing/same.ts';
import type { StatedDelegate } from '../../../server/importing/stated-delegate.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { planEvents } from './plan-events.ts';
import { stateAfter } from './session-folder.ts';

const NOTHING: ImportPlan = { details: {}, delegates: [], agenda: [], documents: [] };

const after = (plan: Partial<ImportPlan>): SessionState =>
  stateAfter(EMPTY_SESSION, planEvents({ ...NOTHING, ...plan }, EMPTY_SESSION));

const known = after({
  delegates: [
    { name: 'Phạm Thị', seat: 'A1' },
    { name: 'Phan Đức Toàn', seat: 'A5' },
    { name: 'Lê Văn Đạt', seat: 'A7' },
  ],
  agenda: [
    { number: '1', title: 'Giá đất' },
    { number: '2', title: 'Phân bổ ngân sách' },
    { number: '3', title: 'Bế mạc' },
  ],
});

const asked = (plan: Partial<ImportPlan>) =>
  questionsOf({ ...NOTHING, ...plan }, known).map(
    ({ type, row, candidates }) => `${type} ${row}: ${candidates.map(({ id }) => id).join(' ')}`,
  );
const same: StatedDelegate[] = [{ name: 'Lê Văn Đạt' }];

describe('a row that looks new is asked about', () => {
  test.each<[string, StatedDelegate[], string[]]>([
    [
      'another name on the seat of one who is missing',
      [{ name: 'Nguyễn Văn Mẫu', seat: 'a5' }],
      ['delegate 1: d2'],
    ],
    ['a name that was cut', [{ name: 'Phạm Thị Ánh' }, { name: 'Vũ Lữ' }], ['delegate 1: d1']],
    ['two letters that differ', [{ name: 'Phan Đức Hoàng' }, { name: 'Vũ Lữ' }], ['delegate 1: d2']],
    ['one who comes while one is missing', [{ name: 'Phạm Thị' }, { name: 'Vũ Lữ' }], ['delegate 2: d2']],
    ['two who come while two are missing', [{ name: 'Vũ Lữ' }, { name: 'Tô Hiến' }], []],
    ['nobody while all are there', [{ name: 'Phạm Thị' }, { name: 'Phan Đức Toàn' }, { name: 'Vũ Lữ' }], []],
  ])('%s', (_, more, questions) => {
    expect(asked({ delegates: [...same, ...more] })).toEqual(questions);
  });

  test.each<[string, StatedItem[], string[]]>([
    [
      'a title under another number',
      [
        { number: '9', title: 'Giá đất' },
        { number: '10', title: 'Khác' },
      ],
      ['item 0: a1'],
    ],
    ['a title put right under another number', [{ number: '9', title: 'Bảng giá đất' }], ['item 0: a1']],
    ['a number that is known', [{ number: '1', title: 'Bảng giá các loại đất' }], []],
  ])('%s', (_, agenda, questions) => {
    expect(asked({ agenda })).toEqual(questions);
  });

  test('in the preview, with who it may be', () => {
    const delegates = [...same, { name: 'Nguyễn Văn Mẫu', seat: 'A5' }];
    expect(previewOf({ ...NOTHING, delegates }, known, []).questions).toEqual([
      { type: 'delegate', row: 1, name: null, candidates: [{ id: 'd2', label: 'Phan Đức Toàn · A5' }] },
    ]);
  });
});

describe('an answer', () => {
  const plan: ImportPlan = {
    ...NOTHING,
    delegates: [...same, { name: 'Nguyễn Văn Mẫu', seat: 'A5' }],
    agenda: [
      { number: '2', title: 'Phân bổ ngân sách' },
      { number: '3', title: 'Bế mạc' },
      { number: '9', title: 'Bảng giá đất' },
    ],
  };
  const events = (delegate: string | null, item: string | null) => {
    const answers = [
      { type: 'delegate' as const, row: 1, name: null, is: delegate },
      { type: 'item' as const, row: 2, name: null, is: item },
    ];
    const outcome = identifiedBy(plan, known, { answers });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return planEvents(plan, known, outcome.identified);
  };

  test('that it is the same corrects the name, and the number of an item', () => {
    expect(events('d2', 'a1')).toMatchObject([
      { type: 'DelegatesRegistered', delegates: [{ id: 'd2', name: 'Nguyễn Văn Mẫu', seat: 'A5' }] },
      { type: 'AgendaItemsScheduled', items: [{ id: 'a1', number: '9', title: 'Bảng giá đất' }] },
    ]);
    expect(stateAfter(known, events('d2', 'a1')).delegates).toHaveLength(3);
  });

  test('that it is new adds a row', () => {
    expect(events(null, null)).toMatchObject([
      { type: 'DelegatesRegistered', delegates: [{ id: 'd4' }] },
      { type: 'AgendaItemsScheduled', items: [{ id: 'a4' }] },
    ]);
  });

  const answer = (row: number, is: string | null) => ({ type: 'delegate' as const, row, name: null, is });
  test.each([
    ['none', []],
    ['one to another question', [answer(0, null)]],
    ['somebody who is not among those asked about', [answer(1, 'd3')]],
    ['somebody whom nobody knows', [answer(1, 'x')]],
  ])('%s is refused', (_, answers) => {
    const people = { ...NOTHING, delegates: plan.delegates };
    expect(identifiedBy(people, known, { answers })).toMatchObject({
      ok: false,
      refusal: { code: 'import-unanswered' },
    });
  });

  test('that makes one person of two rows is refused', () => {
    const delegates = [...same, { name: 'Vũ Lữ', seat: 'A5' }, { name: 'Phan Đức Toản Văn', seat: '' }];
    const twice = { ...NOTHING, delegates };
    expect(questionsOf(twice, known)).toHaveLength(2);
    expect(identifiedBy(twice, known, { answers: [answer(1, 'd2'), answer(2, 'd2')] })).toMatchObject({
      refusal: { code: 'import-unanswered' },
    });
  });

  test('is needed to nothing where nothing is asked', () => {
    const people = { ...NOTHING, delegates: same };
    expect(identifiedBy(people, known, { answers: [] })).toMatchObject({ ok: true });
  });
});
