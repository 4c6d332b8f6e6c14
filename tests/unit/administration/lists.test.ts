import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newIds } from '#shared/protocol/register/ids.ts';
import { type Body, EMPTY_REGISTER, type RegisteredPerson, type Term } from '#shared/register/state.ts';
import { termsFor, treeOf, usualTerm } from '../../../client/administration/register/bodies.ts';
import { found, namedApart, namesakes, peopleOf } from '../../../client/administration/register/people.ts';

const ids = newIds(randomUUID);
const STRUCK = { at: '2026-07-01T00:00:00.000Z', source: '', reason: 'Ghi nhầm' };

function person(name: string, more: Partial<RegisteredPerson> = {}): RegisteredPerson {
  const unsaid = { distinction: '', title: '', formerNames: [], merged: null, struck: null };
  return { id: ids.person(), name, ...unsaid, ...more };
}

function body(kind: Body['kind'], name: string, more: Partial<Body> = {}): Body {
  const usual = {
    superior: '',
    parent: null,
    symbol: '',
    ruleSetId: 'vn-hdnd',
    from: '2020-01-01',
    until: null,
  };
  return { id: ids.body(), kind, name, ...usual, struck: null, ended: null, floorRules: null, ...more };
}

function term(bodyId: Body['id'], title: string, from: string): Term {
  return { id: ids.term(), bodyId, title, from, until: null, struck: null, ended: null };
}

const council = body('council', 'Hội đồng nhân dân tỉnh');
const party = body('party-committee', 'Đảng ủy');
const parts = [
  body('group', 'Tổ đại biểu số 10', { parent: council.id }),
  body('group', 'Tổ đại biểu số 2', { parent: council.id }),
  body('committee', 'Ban Pháp chế', { parent: council.id }),
  body('standing-body', 'Thường trực', { parent: council.id }),
];
const mistake = body('committee', 'Ban Phap che', { parent: council.id, struck: STRUCK });

describe('the tree of bodies', () => {
  it('has each below what it is a part of, groups last and by their numbers, and no mistakes', () => {
    const tree = treeOf([...parts, party, mistake, council]);
    expect(tree.map(({ body: { name }, depth }) => `${depth} ${name}`)).toEqual([
      '0 Hội đồng nhân dân tỉnh',
      '1 Thường trực',
      '1 Ban Pháp chế',
      '1 Tổ đại biểu số 2',
      '1 Tổ đại biểu số 10',
      '0 Đảng ủy',
    ]);
  });

  it('gives a part the terms of its whole, the latest first', () => {
    const terms = [
      term(council.id, 'Khóa XVIII', '2021-06-01'),
      term(council.id, 'Khóa XIX', '2026-06-01'),
      term(party.id, 'Nhiệm kỳ 2025 - 2030', '2025-08-01'),
    ];
    const state = { ...EMPTY_REGISTER, bodies: [council, party, ...parts], terms };
    const [group] = parts;
    if (!group) throw new Error('no group');
    const found = termsFor(state, group.id);
    expect(found.map(({ title }) => title)).toEqual(['Khóa XIX', 'Khóa XVIII']);
    expect(usualTerm(found, '2026-05-31')?.title).toBe('Khóa XVIII');
    expect(usualTerm(found, '2026-06-01')?.title).toBe('Khóa XIX');
    expect(usualTerm(found, '2020-01-01')?.title).toBe('Khóa XIX');
    expect(termsFor(state, party.id).map(({ title }) => title)).toEqual(['Nhiệm kỳ 2025 - 2030']);
  });
});

describe('the list of people', () => {
  const an = person('Nguyễn Văn An', { distinction: 'Chi cục Thuế' });
  const otherAn = person('Nguyễn Văn An', { distinction: 'Sở Y tế' });
  const dao = person('Đỗ Thị Đào', { title: 'Bí thư huyện An Phú' });
  const hoa = person('Trần Thị Hòa', { formerNames: [{ name: 'Trần Thị Đào', before: '2024-01-01' }] });
  const everybody = peopleOf({
    ...EMPTY_REGISTER,
    people: [hoa, otherAn, dao, an, person('Nguyễn Văn An', { struck: STRUCK })],
  });

  it('is by given name, people of one name by what tells them apart, without those that were a mistake', () => {
    expect(everybody).toEqual([an, otherAn, dao, hoa]);
    expect(namedApart(an)).toBe('Nguyễn Văn An (Chi cục Thuế)');
    expect(namedApart(dao)).toBe('Đỗ Thị Đào');
  });

  it.each([
    ['', [an, otherAn, dao, hoa]],
    ['dao', [dao, hoa]],
    // Whoever is called so comes before whoever only works there.
    ['an', [an, otherAn, dao, hoa]],
    ['thue an', [an]],
    ['đo đao', [dao]],
    ['xyz', []],
  ])('finds "%s" without regard to diacritics', (query, expected) => {
    const names = found(everybody, query).map(namedApart);
    expect(names).toEqual(expect.arrayContaining(expected.map(namedApart)));
    expect(names[0]).toBe(expected.map(namedApart)[0]);
  });

  it('knows who is called the same, however it is spelled, and nobody twice', () => {
    expect(namesakes(everybody, 'nguyễn văn an', an.id)).toEqual([otherAn]);
    expect(namesakes(everybody, 'Trần Thị Hoà', ids.person())).toEqual([hoa]);
    expect(namesakes(everybody, '  ', ids.person())).toEqual([]);
  });
});
