import { describe, expect, test } from 'vitest';
import type { ImportAnswers, ImportProblem } from '#shared/protocol/http.ts';
import { readDelegates } from '../../../server/importing/delegates.ts';
import { likeTheList } from '../../../server/importing/known-groups.ts';
import type { ImportPlan } from '../../../server/importing/plan.ts';
import { sessionSideProblems } from '../../../server/importing/preview.ts';
import { identifiedBy, questionsOf } from '../../../server/importing/same.ts';
import { plainSheet } from '../../../server/importing/sheets.ts';
import type { StatedDelegate } from '../../../server/importing/stated-delegate.ts';
import { EMPTY_SESSION, type SessionState } from '../../../shared/session/state.ts';
import { planEvents } from './plan-events.ts';
import { stateAfter } from './session-folder.ts';

const NOTHING: ImportPlan = { details: {}, delegates: [], agenda: [], documents: [] };

const after = (delegates: readonly StatedDelegate[]): SessionState =>
  stateAfter(EMPTY_SESSION, planEvents({ ...NOTHING, delegates }, EMPTY_SESSION));

const list = after([
  { name: 'Phạm Thị Ánh', group: 'Tổ đại biểu số 1', committee: 'Ban Pháp chế', constituency: 'Đơn vị 1' },
  { name: 'Phan Đức Toàn', group: 'Tổ đại biểu số 1', committee: 'Ban Văn hóa', constituency: 'Đơn vị 1' },
  { name: 'Lê Văn Đạt', group: 'Tổ đại biểu số 2', committee: '', constituency: 'Đơn vị 2' },
]);

/** What a table of rows "name, group, committee, constituency" states. */
function read(...rows: readonly string[][]) {
  const cells = [['Họ và tên', 'Tổ', 'Ban', 'Đơn vị bầu cử'], ...rows];
  const sheets = { kind: 'alternatives', sheets: [plainSheet(cells)] } as const;
  const reading = readDelegates(sheets, 'them.csv');
  return likeTheList(reading.lines, list.delegates);
}

const told = (problems: readonly ImportProblem[]) => problems.map(({ row, vi }) => `${row}: ${vi}`);

const asked = (delegates: readonly StatedDelegate[], state = list) =>
  questionsOf({ ...NOTHING, delegates }, state).map(
    ({ type, row, candidates }) => `${type} ${row}: ${candidates.map(({ label }) => label).join(' | ')}`,
  );

describe('a file that adds delegates to a list', () => {
  test('has its groups spelled as on the list, and says so once', () => {
    const { delegates, problems } = read(
      ['Vũ Lữ', 'TỔ ĐẠI  BIỂU SỐ 1', 'Ban Văn hoá', 'đơn vị 2'],
      ['Tô Hiến', 'TỔ ĐẠI  BIỂU SỐ 1', 'Ban Văn hóa', 'Đơn vị 2'],
    );
    expect(delegates.map(({ group, committee, constituency }) => [group, committee, constituency])).toEqual([
      ['Tổ đại biểu số 1', 'Ban Văn hóa', 'Đơn vị 2'],
      ['Tổ đại biểu số 1', 'Ban Văn hóa', 'Đơn vị 2'],
    ]);
    expect(told(problems).filter((sentence) => sentence.includes('Ban Văn'))).toEqual([
      '2: "Ban Văn hoá" được ghi là "Ban Văn hóa" như trong danh sách hiện có, vì chỉ khác cách viết.',
    ]);
    expect(problems).toHaveLength(3);
  });

  test.each<[string, StatedDelegate, string[]]>([
    ['another name of the same number', { name: 'Vũ Lữ', group: 'Tổ 01' }, ['group 0: Tổ đại biểu số 1']],
    [
      'a name without its diacritics',
      { name: 'Vũ Lữ', committee: 'Ban Phap che' },
      ['committee 0: Ban Pháp chế'],
    ],
    ['a constituency', { name: 'Vũ Lữ', constituency: 'Số 2' }, ['constituency 0: Đơn vị 2']],
    ['a number that nobody has', { name: 'Vũ Lữ', group: 'Tổ 3' }, []],
    ['the very name', { name: 'Vũ Lữ', group: 'Tổ đại biểu số 1' }, []],
    ['another committee', { name: 'Vũ Lữ', committee: 'Ban Dân tộc' }, []],
    ['no group at all', { name: 'Vũ Lữ', group: '' }, []],
  ])('is asked about what may be one: %s', (_, delegate, questions) => {
    expect(asked([delegate])).toEqual(questions);
  });

  test('is asked once about each, at the first row', () => {
    expect(
      asked([
        { name: 'Vũ Lữ', group: 'Tổ 2' },
        { name: 'Tô Hiến', group: 'Tổ 1' },
        { name: 'Lò Mai', group: 'Tổ 1' },
      ]),
    ).toEqual(['group 0: Tổ đại biểu số 2', 'group 1: Tổ đại biểu số 1']);
  });
});

describe('a file that renames a group', () => {
  const everybody = ['Phạm Thị Ánh', 'Phan Đức Toàn', 'Lê Văn Đạt'].map((name, index) => ({
    name,
    group: index < 2 ? 'Tổ 1' : 'Tổ 2',
  }));

  test('as a whole is asked: it would be another group, and the old one would have nobody', () => {
    expect(asked(everybody)).toEqual(['group 0: Tổ đại biểu số 1', 'group 2: Tổ đại biểu số 2']);
    const plan = { ...NOTHING, delegates: everybody };
    const answer = (row: number, name: string, is: string | null) => ({
      type: 'group' as const,
      row,
      name,
      is,
    });
    const same = identifiedBy(plan, list, {
      answers: [answer(0, 'Tổ 1', 'Tổ đại biểu số 1'), answer(2, 'Tổ 2', null)],
    });
    if (!same.ok) throw new Error(same.refusal.code);
    const { units } = stateAfter(list, planEvents(plan, list, same.identified));
    const groups = units.filter(({ kind }) => kind === 'group');
    // What is for a unit is for its id: whoever it is keeps that, and the name that it has on the list.
    const idOf = (name: string) => list.units.find((unit) => unit.name === name)?.id;
    expect(groups.map(({ id, name, members }) => [id, `${name}: ${members.length}`])).toEqual([
      [idOf('Tổ đại biểu số 1'), 'Tổ đại biểu số 1: 2'],
      [idOf('Tổ đại biểu số 2'), 'Tổ đại biểu số 2: 0'],
      [expect.not.stringMatching(new RegExp(`^(${list.units.map(({ id }) => id).join('|')})$`)), 'Tổ 2: 1'],
    ]);
  });

  test('is not asked about a committee whose members all go to others of the list', () => {
    const rows = [
      { name: 'Phạm Thị Ánh', committee: 'Ban Văn hóa' },
      { name: 'Phan Đức Toàn', committee: 'Ban Văn hóa' },
    ];
    expect(asked(rows)).toEqual([]);
  });

  test('in part is asked while somebody stays behind', () => {
    // Of the second group nobody stays behind: it is renamed as a whole.
    expect(asked(everybody.slice(1))).toEqual(['group 0: Tổ đại biểu số 1', 'group 1: Tổ đại biểu số 2']);
  });
});

describe('an answer about a group', () => {
  const plan: ImportPlan = {
    ...NOTHING,
    delegates: [
      { name: 'Vũ Lữ', group: 'Tổ 1' },
      { name: 'Tô Hiến', group: 'Tổ số 1' },
      { name: 'Lò Mai', group: 'Tổ 9' },
    ],
  };
  const groupsAfter = (answers: readonly (string | null)[]) => {
    const same = identifiedBy(plan, list, {
      answers: answers.map((is, row) => ({
        type: 'group' as const,
        row,
        name: plan.delegates[row]?.group ?? null,
        is,
      })),
    });
    if (!same.ok) return same.refusal.code;
    const state = stateAfter(list, planEvents(plan, list, same.identified));
    return state.delegates.slice(3).map(({ group }) => group);
  };

  test('gives its delegates the name on the list, or leaves their own', () => {
    const known = 'Tổ đại biểu số 1';
    expect(groupsAfter([known, known])).toEqual([known, known, 'Tổ 9']);
    expect(groupsAfter([known, null])).toEqual([known, 'Tổ số 1', 'Tổ 9']);
    expect(groupsAfter([null, null])).toEqual(['Tổ 1', 'Tổ số 1', 'Tổ 9']);
  });

  test('is needed, and must be one of the candidates', () => {
    expect(groupsAfter([])).toBe('import-unanswered');
    expect(groupsAfter(['Tổ đại biểu số 1'])).toBe('import-unanswered');
    expect(groupsAfter(['Tổ đại biểu số 2', null])).toBe('import-unanswered');
  });
});

describe('who is missing from a file', () => {
  const many = (count: number) =>
    after(Array.from({ length: count }, (_, n) => ({ name: `Đại biểu ${n + 1}` })));
  const missing = (state: SessionState) =>
    sessionSideProblems({ ...NOTHING, delegates: [{ name: 'Vũ Lữ' }] }, state, {
      delegates: 'them.csv',
      agenda: null,
    }).map(({ vi }) => vi);

  test('is named one by one, and in one sentence where they are many', () => {
    expect(missing(many(5))).toHaveLength(5);
    expect(missing(many(6))).toEqual([
      '6 đại biểu có trong kỳ họp nhưng không có trong tệp; vẫn được giữ nguyên: Đại biểu 1, Đại biểu 2, Đại biểu 3, Đại biểu 4, Đại biểu 5, Đại biểu 6.',
    ]);
    expect(missing(many(30))[0]).toMatch(/^30 đại biểu .*Đại biểu 20…\.$/);
  });

  test('holds for items of the programme too', () => {
    const agenda = Array.from({ length: 7 }, (_, n) => ({ number: `${n + 1}`, title: `Nội dung ${n + 1}` }));
    const state = stateAfter(EMPTY_SESSION, planEvents({ ...NOTHING, agenda }, EMPTY_SESSION));
    const told = sessionSideProblems({ ...NOTHING, agenda: [{ number: '9', title: 'Khác' }] }, state, {
      delegates: null,
      agenda: 'chuong-trinh.csv',
    });
    expect(told.map(({ vi }) => vi)).toEqual([
      '7 nội dung có trong chương trình nhưng không có trong tệp; vẫn được giữ nguyên: 1, 2, 3, 4, 5, 6, 7.',
    ]);
  });
});

describe('a group of the list under another name', () => {
  const renaming = (
    delegates: readonly StatedDelegate[],
    ...answers: readonly ImportAnswers['answers'][number][]
  ) => {
    const plan = { ...NOTHING, delegates };
    const same = identifiedBy(plan, list, { answers: [...answers] });
    if (!same.ok) return same.refusal.code;
    const events = planEvents(plan, list, same.identified);
    const { units, delegates: after } = stateAfter(list, events);
    return {
      events: events.map(({ type }) => type),
      groups: units.filter(({ kind }) => kind === 'group').map(({ id, name }) => `${id} ${name}`),
      of: after.map(({ group }) => group),
    };
  };
  const called = (row: number, name: string, is: string | null, renamed = true) =>
    ({ type: 'group', row, name, is, renamed }) as const;
  const all = (first: string, second = first) => [
    { name: 'Phạm Thị Ánh', group: first },
    { name: 'Phan Đức Toàn', group: second },
    { name: 'Lê Văn Đạt', group: 'Tổ đại biểu số 2' },
  ];
  const OLD = 'Tổ đại biểu số 1';

  test('is offered to bear it, as far as the session would have it so', () => {
    const renames = (group: string) =>
      questionsOf({ ...NOTHING, delegates: all(group) }, list).map(({ candidates }) => candidates);
    expect(renames('Tổ Hồng Hà')).toEqual([[{ id: OLD, label: OLD, renames: true }]]);
    expect(renames('Tổ 1')).toEqual([[{ id: OLD, label: OLD, renames: true }]]);
    const constituency = [{ name: 'Vũ Lữ', constituency: 'Đơn vị bầu cử số 1' }];
    const [asked] = questionsOf({ ...NOTHING, delegates: constituency }, list);
    expect(asked?.candidates).toEqual([{ id: 'Đơn vị 1', label: 'Đơn vị 1' }]);
  });

  test('stays the one that it was, and the list changes nobody', () => {
    expect(renaming(all('Tổ Hồng Hà'), called(0, 'Tổ Hồng Hà', OLD))).toEqual({
      events: ['UnitRenamed'],
      groups: ['u1 Tổ Hồng Hà', 'u4 Tổ đại biểu số 2'],
      of: ['Tổ Hồng Hà', 'Tổ Hồng Hà', 'Tổ đại biểu số 2'],
    });
  });

  test('takes along whoever the file still has under the earlier name, or under a third one', () => {
    const under = (second: string, ...answers: ImportAnswers['answers']) =>
      renaming(all('Tổ Hồng Hà', second), called(0, 'Tổ Hồng Hà', OLD), ...answers);
    const after = {
      groups: ['u1 Tổ Hồng Hà', 'u4 Tổ đại biểu số 2'],
      of: ['Tổ Hồng Hà', 'Tổ Hồng Hà', 'Tổ đại biểu số 2'],
    };
    expect(under('Tổ 1', called(1, 'Tổ 1', OLD, false))).toMatchObject(after);
  });

  test('has one new name at most, and only one that was offered', () => {
    expect(renaming(all('Tổ Hồng Hà', 'Tổ 1'), called(0, 'Tổ Hồng Hà', OLD), called(1, 'Tổ 1', OLD))).toBe(
      'import-unanswered',
    );
    const constituency = [{ name: 'Vũ Lữ', constituency: 'Đơn vị bầu cử số 1' }];
    const answer = { ...called(0, 'Đơn vị bầu cử số 1', 'Đơn vị 1'), type: 'constituency' as const };
    expect(renaming(constituency, answer)).toBe('import-unanswered');
  });
});
