import { describe, expect, it } from 'vitest';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { MembersAnswer, MembersPreview } from '#shared/protocol/register/members-import.ts';
import { findBody } from '#shared/register/find.ts';
import { rosterAt } from '#shared/register/roster.ts';
import type { Listing } from '../../../../server/importing/members/listing.ts';
import { membersSteps, previewMembers } from '../../../../server/importing/members/members-preview.ts';
import { newListIds } from '../../../../server/importing/members/new-ids.ts';
import { postOf } from '../../../../server/importing/members/post-of.ts';
import { readMembers } from '../../../../server/importing/members/read-members.ts';
import { plainSheet } from '../../../../server/importing/sheets.ts';
import { b, membership, p, person, t, WHY } from '../../register/samples.ts';
import { anOffice, type RegisterStory } from '../../register/story.ts';

const FROM = '2026-08-01';
const HEADINGS = [
  'Họ và tên',
  'Chức vụ',
  'Tổ',
  'Ban',
  'Đơn vị bầu cử',
  'Ghế',
  'Chức danh trong HĐND',
  'Năm sinh',
  'Phân biệt',
];

type Row = Partial<
  Record<
    'name' | 'title' | 'group' | 'committee' | 'constituency' | 'seat' | 'post' | 'born' | 'apart',
    string
  >
>;

function read(...rows: readonly Row[]) {
  const cells = rows.map((row) => [
    row.name ?? '',
    row.title ?? '',
    row.group ?? '',
    row.committee ?? '',
    row.constituency ?? '',
    row.seat ?? '',
    row.post ?? '',
    row.born ?? '',
    row.apart ?? '',
  ]);
  return readMembers({ kind: 'alternatives', sheets: [plainSheet([HEADINGS, ...cells])] }, 'ds.csv');
}

/** `anOffice`, whose members 2 and 3 are in group 5 ("Tổ số 1") and 4 in group 6 ("Tổ số 2"). */
const office = anOffice().give({
  type: 'EnrolMembers',
  people: [],
  memberships: [
    membership(22, { personId: p(2), bodyId: b(5), seat: '', constituency: '' }),
    membership(23, { personId: p(3), bodyId: b(5), seat: '', constituency: '' }),
    membership(24, { personId: p(4), bodyId: b(6), seat: '', constituency: '' }),
  ],
  ...WHY,
});

function listingOf({ state }: RegisterStory, from = FROM, body = b(1)): Listing {
  return { state, bodyId: body, termId: body === b(1) ? t(2) : null, from, ids: newListIds(), ...WHY };
}

async function preview(story: RegisterStory, rows: readonly Row[], listing = listingOf(story)) {
  const reading = read(...rows);
  const seen = await previewMembers(listing, reading.rows, 'ds.csv');
  return { ...seen, problems: [...reading.problems, ...seen.problems] };
}

/** The register after the list was confirmed with these answers, or the code of why not. */
function entered(
  story: RegisterStory,
  rows: readonly Row[],
  answers: readonly MembersAnswer[] = [],
  listing = listingOf(story),
): RegisterStory | string {
  const planned = membersSteps(listing, read(...rows).rows, answers);
  if (!planned.ok) return planned.refusal.code;
  const command: RegisterCommand = {
    type: 'ImportMembers',
    basedOn: story.state.seq,
    steps: [...planned.steps],
  };
  const decision = story.ask(command);
  return decision.ok ? story.give(command) : decision.refusal.code;
}

function carriedOut(...given: Parameters<typeof entered>): RegisterStory {
  const story = entered(...given);
  if (typeof story === 'string') throw new Error(story);
  return story;
}

const rosterOf = ({ state }: RegisterStory, day = FROM) => rosterAt(state, b(1), day);
const changes = ({ members }: Pick<MembersPreview, 'members'>) => members.map(({ change }) => change);
const errors = ({ problems }: Pick<MembersPreview, 'problems'>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ row, vi }) => `${row}: ${vi}`);
const asked = ({ questions }: Pick<MembersPreview, 'questions'>) =>
  questions.map(
    ({ type, name, candidates }) => `${type} ${name}: ${candidates.map(({ label }) => label).join(' | ')}`,
  );

describe('a list of members', () => {
  it('enters people who are new, with their posts, groups and committees', async () => {
    const rows: readonly Row[] = [
      {
        name: 'Đỗ Văn Mới',
        title: 'Giám đốc Sở',
        group: 'Tổ số 2',
        committee: 'Ban Pháp chế; Ban Dân tộc',
        constituency: 'Đơn vị 8',
        seat: 'C1',
        post: 'Phó Chủ tịch HĐND tỉnh',
      },
      { name: 'Lò Thị Mai', group: 'Tổ số 3' },
    ];
    const seen = await preview(office, rows);
    expect(changes(seen)).toEqual(['add', 'add']);
    expect(errors(seen)).toEqual([]);
    expect(seen.questions).toEqual([]);
    expect(seen.newParts).toEqual([
      { kind: 'group', name: 'Tổ số 3' },
      { kind: 'committee', name: 'Ban Dân tộc' },
    ]);
    const story = carriedOut(office, rows);
    expect(rosterOf(story, '2026-07-31')).toHaveLength(3);
    const named = (name: string) => rosterOf(story).find((member) => member.name === name);
    expect(named('Lò Thị Mai')).toMatchObject({
      groups: [{ name: 'Tổ số 3' }],
      committees: [],
      post: { kind: 'member', text: '' },
    });
    expect(named('Đỗ Văn Mới')).toMatchObject({
      title: 'Giám đốc Sở',
      constituency: 'Đơn vị 8',
      seat: 'C1',
      groups: [{ name: 'Tổ số 2' }],
      committees: [{ name: 'Ban Pháp chế' }, { name: 'Ban Dân tộc' }],
      post: { kind: 'vice-chair', text: 'Phó Chủ tịch HĐND tỉnh' },
    });
  });

  it('corrects members who are known, and leaves what a blank cell says nothing of', async () => {
    const rows: readonly Row[] = [
      { name: 'lê thị ánh', title: 'Bí thư', seat: 'D4' },
      { name: person(3).name, constituency: 'Đơn vị 3', seat: 'A3', group: 'tổ số 1' },
      { name: person(4).name, group: 'Tổ số 1' },
    ];
    const seen = await preview(office, rows);
    expect(changes(seen)).toEqual(['update', 'unchanged', 'update']);
    expect(seen.members[0]).toMatchObject({
      before: { title: '', seat: 'A2', group: 'Tổ số 1' },
      member: { title: 'Bí thư', seat: 'D4', group: 'Tổ số 1' },
    });
    expect(asked(seen)).toEqual([]);
    const story = carriedOut(office, rows);
    const roster = rosterOf(story);
    expect(roster.find(({ personId }) => personId === p(2))).toMatchObject({
      title: 'Bí thư',
      seat: 'D4',
      constituency: 'Đơn vị 2',
    });
    // From the day of the list on in the other group; before it in the earlier one.
    const groupOn = (day: string) => rosterOf(story, day).find(({ personId }) => personId === p(4))?.groups;
    expect(groupOn('2026-07-31')).toMatchObject([{ name: 'Tổ số 2' }]);
    expect(groupOn(FROM)).toMatchObject([{ name: 'Tổ số 1' }]);
  });

  it('never ends a membership, and names whom it does not name', async () => {
    const seen = await preview(office, [{ name: person(2).name }]);
    expect(seen.problems).toMatchObject([
      { severity: 'warning', vi: expect.stringContaining(`2 thành viên hiện có không có trong tệp`) },
    ]);
    expect(rosterOf(carriedOut(office, [{ name: person(2).name, seat: 'Z1' }]))).toHaveLength(3);
  });

  it('that says what is so already enters nothing', () => {
    const planned = membersSteps(listingOf(office), read({ name: person(2).name, seat: 'A2' }).rows, []);
    expect(planned).toEqual({ ok: true, steps: [] });
  });

  it('is entered whole or not at all', () => {
    const listing = listingOf(office, '2026-05-01');
    const rows: readonly Row[] = [{ name: 'Đỗ Văn Mới' }];
    expect(entered(office, rows, [], listing)).toBe('outside-term');
  });

  it('is refused row by row where the register would refuse it', async () => {
    // Person 5 joins only later, so that they cannot be a member from this day on without an end.
    const later = office.give({
      type: 'EnrolMembers',
      people: [],
      memberships: [membership(5, { from: '2026-10-01' })],
      ...WHY,
    });
    const apart = later.give({
      type: 'CorrectPerson',
      person: person(5, { distinction: 'sinh năm 1971' }),
      ...WHY,
    });
    const seen = await preview(apart, [
      { name: 'Đỗ Văn Mới' },
      { name: person(5).name, born: '12/03/1971' },
      { name: 'Lò Thị Mai' },
    ]);
    expect(errors(seen)).toEqual([
      `3: ${person(5).name} đã là thành viên của cơ quan này trong những ngày đó. Hãy ghi kết thúc lần trước, hoặc sửa ngày.`,
    ]);
    const early = await preview(
      office,
      [{ name: 'Đỗ Văn Mới' }, { name: 'Lò Thị Mai' }],
      listingOf(office, '2026-05-01'),
    );
    expect(errors(early)).toHaveLength(2);
  });
});

describe('people of one name', () => {
  const known = office.give({
    type: 'AddPeople',
    people: [
      person(8, { name: 'Hà Văn Sơn' }),
      person(9, { name: 'Hà Văn Sơn', distinction: 'sinh năm 1980' }),
    ],
  });

  it('are asked about, also where the register has only one', async () => {
    const seen = await preview(office, [{ name: person(5).name, title: 'Chánh án' }]);
    expect(asked(seen)).toEqual([`person ${person(5).name}: ${person(5).name}`]);
    expect(seen.questions).toMatchObject([{ newAs: 'Chánh án' }]);
    expect(entered(office, [{ name: person(5).name }])).toBe('import-unanswered');
  });

  it('are told apart by the list where it says how', async () => {
    const rows: readonly Row[] = [{ name: 'Hà Văn Sơn', born: '1980', seat: 'C9' }];
    expect(asked(await preview(known, rows))).toEqual([]);
    expect(rosterOf(carriedOut(known, rows)).find(({ seat }) => seat === 'C9')?.personId).toBe(p(9));
  });

  it('become two where somebody says so, each with what tells them apart', () => {
    const rows: readonly Row[] = [
      { name: 'Hà Văn Sơn', title: 'Trưởng ban', constituency: 'Đơn vị 1' },
      { name: 'Hà Văn Sơn', title: 'Chi cục Thuế', constituency: 'Đơn vị 2' },
    ];
    const story = carriedOut(known, rows, [
      { type: 'person', row: 0, is: p(8) },
      { type: 'person', row: 1, is: null },
    ]);
    expect(
      rosterOf(story)
        .filter(({ name }) => name === 'Hà Văn Sơn')
        .map(({ personId, distinction, constituency }) => [personId === p(8), distinction, constituency]),
    ).toEqual([
      [true, '', 'Đơn vị 1'],
      [false, 'Chi cục Thuế', 'Đơn vị 2'],
    ]);
  });

  it('are never both rows, nor new with nothing that tells them apart', async () => {
    const rows: readonly Row[] = [
      { name: 'Hà Văn Sơn', constituency: 'Đơn vị 1' },
      { name: 'Hà Văn Sơn', constituency: 'Đơn vị 2' },
    ];
    const both: readonly MembersAnswer[] = [
      { type: 'person', row: 0, is: p(8) },
      { type: 'person', row: 1, is: p(8) },
    ];
    expect(entered(known, rows, both)).toBe('import-unanswered');
    expect(entered(known, rows, [{ type: 'person', row: 0, is: p(2) }])).toBe('import-unanswered');
    const bare = await preview(known, [{ name: 'Hà Văn Sơn' }]);
    expect(bare.questions).toMatchObject([{ newAs: null }]);
    expect(entered(known, [{ name: 'Hà Văn Sơn' }], [{ type: 'person', row: 0, is: null }])).toBe(
      'import-unanswered',
    );
  });

  it('who are both new have to be told apart by the list', async () => {
    const twins: readonly Row[] = [
      { name: 'Vừ A Dơ', constituency: 'Đơn vị 1' },
      { name: 'Vừ A Dơ', constituency: 'Đơn vị 2' },
    ];
    expect(errors(await preview(office, twins))).toEqual([]);
    const story = carriedOut(office, twins);
    expect(
      rosterOf(story)
        .filter(({ name }) => name === 'Vừ A Dơ')
        .map(({ distinction }) => distinction),
    ).toEqual(['Đơn vị 1', 'Đơn vị 2']);
  });

  it('keep the name that the register has of them', async () => {
    const renamed = office.give({
      type: 'RenamePerson',
      personId: p(2),
      name: 'Lê Ngọc Ánh',
      from: '2026-07-15',
      ...WHY,
    });
    const rows: readonly Row[] = [{ name: 'Lê Thị Ánh', title: 'Bí thư' }];
    expect(asked(await preview(renamed, rows))).toHaveLength(1);
    const story = carriedOut(renamed, rows, [{ type: 'person', row: 0, is: p(2) }]);
    expect(rosterOf(story).find(({ personId }) => personId === p(2))).toMatchObject({
      name: 'Lê Ngọc Ánh',
      title: 'Bí thư',
    });
  });
});

describe('a list that calls a group otherwise', () => {
  const rows: readonly Row[] = [
    { name: person(2).name, group: 'Tổ phường Chiềng Lề' },
    { name: person(3).name, group: 'Tổ phường Chiềng Lề' },
    { name: person(4).name, group: 'Tổ 02' },
  ];
  const answers = (one: MembersAnswer, two: MembersAnswer) => [one, two];
  const groups = (story: RegisterStory, day = FROM) =>
    rosterOf(story, day).map((member) =>
      member.groups.map(({ id, name }) => `${id === b(5) ? 5 : id === b(6) ? 6 : 'new'} ${name}`).join(),
    );

  it('is asked which it is, also where it renames one as a whole', async () => {
    expect(asked(await preview(office, rows))).toEqual([
      'group Tổ phường Chiềng Lề: Tổ số 1',
      'group Tổ 02: Tổ số 2',
    ]);
    expect(entered(office, rows)).toBe('import-unanswered');
  });

  it('renames it, writes it as the register does, or makes another one', () => {
    const is = (name: string, body: number | null, renamed: boolean): MembersAnswer => ({
      type: 'group',
      name,
      is: body === null ? null : b(body),
      renamed,
    });
    const story = carriedOut(
      office,
      rows,
      answers(is('Tổ phường Chiềng Lề', 5, true), is('Tổ 02', 6, false)),
    );
    // Ánh, Dũng, Đông.
    expect(groups(story)).toEqual(['5 Tổ phường Chiềng Lề', '6 Tổ số 2', '5 Tổ phường Chiềng Lề']);
    expect(findBody(story.state, b(5))?.name).toBe('Tổ phường Chiềng Lề');
    expect(findBody(story.state, b(6))?.name).toBe('Tổ số 2');
    const other = carriedOut(
      office,
      rows,
      answers(is('Tổ phường Chiềng Lề', null, false), is('Tổ 02', 6, false)),
    );
    expect(groups(other).filter((group) => group === 'new Tổ phường Chiềng Lề')).toHaveLength(2);
    expect(findBody(other.state, b(5))?.name).toBe('Tổ số 1');
  });
});

describe('a cell with a post', () => {
  it.each([
    ['', null],
    ['Chủ tịch', { kind: 'chair', text: '' }],
    ['Chủ tịch HĐND tỉnh', { kind: 'chair', text: 'Chủ tịch HĐND tỉnh' }],
    ['Phó Chủ tịch', { kind: 'vice-chair', text: '' }],
    ['Bí thư', { kind: 'chair', text: '' }],
    ['Phó Bí thư Thường trực', { kind: 'vice-chair', text: 'Phó Bí thư Thường trực' }],
    ['Phó Trưởng ban', { kind: 'deputy-head', text: '' }],
    ['Trưởng ban', { kind: 'head', text: '' }],
    ['Tổ trưởng', { kind: 'head', text: '' }],
    ['Thư ký', { kind: 'secretary', text: '' }],
    ['Ủy viên', { kind: 'member', text: '' }],
    ['Kế toán trưởng', { kind: 'member', text: 'Kế toán trưởng' }],
  ] as const)('%j', (text, post) => {
    expect(postOf(text)).toEqual(post);
  });
});
