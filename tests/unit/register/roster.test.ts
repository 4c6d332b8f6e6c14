import { describe, expect, it } from 'vitest';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { type RosterMember, rosterAt } from '#shared/register/roster.ts';
import { b, EVERY_COMMAND, m, membership, p, person, term, WHY } from './samples.ts';
import { anOffice, founded, type RegisterStory } from './story.ts';

const at = ({ state }: RegisterStory, day: string, n = 1) => rosterAt(state, b(n), day);
const names = (roster: readonly RosterMember[]) => roster.map(({ name }) => name);
const enrolled = (...memberships: ReturnType<typeof membership>[]): RegisterCoreCommand => ({
  type: 'EnrolMembers',
  people: [],
  memberships,
  ...WHY,
});

describe('the roster of a body', () => {
  it('has its members of that day in Vietnamese order of given names', () => {
    expect(names(at(anOffice(), '2026-06-01'))).toEqual(['Lê Thị Ánh', 'Nguyễn Hữu Dũng', 'Phạm Đức Đông']);
    expect(names(at(anOffice(), '2026-05-31'))).toEqual([]);
  });

  it('has posts, constituencies and seats as the register says', () => {
    const story = anOffice().give(
      enrolled(membership(5, { post: { kind: 'chair', text: 'Chủ tịch HĐND' }, seat: 'B2' })),
    );
    expect(at(story, '2026-07-01').find(({ personId }) => personId === p(5))).toMatchObject({
      membershipId: m(5),
      post: { kind: 'chair', text: 'Chủ tịch HĐND' },
      constituency: 'Đơn vị 5',
      seat: 'B2',
    });
  });

  it('has the groups and the several committees that each is in on that day', () => {
    const story = anOffice().give(
      enrolled(
        membership(11, { personId: p(2), bodyId: b(5) }),
        membership(12, { personId: p(2), bodyId: b(3) }),
        membership(13, { personId: p(2), bodyId: b(4), termId: null, from: '2026-09-01' }),
        // Of another body altogether.
        membership(14, { personId: p(2), bodyId: b(7), termId: null }),
      ),
    );
    const units = (day: string) => {
      const member = at(story, day).find(({ personId }) => personId === p(2));
      return [member?.groups, member?.committees].map((some) => some?.map(({ name }) => name));
    };
    expect(units('2026-08-31')).toEqual([['Tổ số 1'], ['Ban Pháp chế']]);
    expect(units('2026-09-01')).toEqual([['Tổ số 1'], ['Ban Pháp chế', 'Ban Kinh tế - Ngân sách']]);
  });

  it('has whoever is suspended, and says so from the first day until the day before the restoration', () => {
    const story = anOffice().give(EVERY_COMMAND.RestoreMember);
    const suspended = (day: string) => at(story, day).map((one) => one.personId === p(3) && one.suspended);
    expect(suspended('2026-06-30')).toEqual([false, false, false]);
    expect(suspended('2026-07-01')).toEqual([false, false, true]);
    expect(suspended('2026-08-31')).toEqual([false, false, true]);
    expect(suspended('2026-09-01')).toEqual([false, false, false]);
  });

  it('has nobody suspended whose suspension was restored from its first day', () => {
    const story = anOffice().give({ ...EVERY_COMMAND.RestoreMember, from: '2026-07-01' });
    expect(at(story, '2026-07-01').map((one) => one.suspended)).toEqual([false, false, false]);
  });

  it('has members until their last day, and again when they come back', () => {
    const story = anOffice().give(
      EVERY_COMMAND.EndMembership,
      enrolled(membership(9, { personId: p(2), from: '2027-01-01' })),
    );
    const ofPerson = (day: string) =>
      at(story, day).flatMap((one) => (one.personId === p(2) ? one.membershipId : []));
    expect(ofPerson('2026-10-31')).toEqual([m(2)]);
    expect(ofPerson('2026-11-01')).toEqual([]);
    expect(ofPerson('2027-01-01')).toEqual([m(9)]);
  });

  it('has members without a last day until the end of their term', () => {
    const story = anOffice().give(
      enrolled(membership(5, { id: m(20), termId: term(1).id, from: '2021-07-01' })),
    );
    expect(names(at(story, '2026-05-31'))).toEqual(['Võ Thị Xuân']);
    expect(names(at(story, '2026-06-01'))).not.toContain('Võ Thị Xuân');
    // Elected again, without having left.
    const again = story.give(enrolled(membership(5)));
    expect(names(at(again, '2026-06-01'))).toContain('Võ Thị Xuân');
  });

  it('has nobody whose membership was a mistake, on no day', () => {
    const story = anOffice().give(EVERY_COMMAND.StrikeMembership);
    expect(names(at(story, '2026-06-01'))).toEqual(['Nguyễn Hữu Dũng', 'Phạm Đức Đông']);
    expect(story.state.memberships).toHaveLength(3);
  });

  it('is of people: a name is the one of that day', () => {
    const story = anOffice().give(EVERY_COMMAND.RenamePerson, {
      ...EVERY_COMMAND.RenamePerson,
      name: 'Lê Thị Ngọc Ánh',
      from: '2027-01-01',
    });
    const name = (day: string) => at(story, day).find(({ personId }) => personId === p(2))?.name;
    expect(name('2026-08-31')).toBe('Lê Thị Ánh');
    expect(name('2026-09-01')).toBe('Lê Ngọc Ánh');
    expect(name('2026-12-31')).toBe('Lê Ngọc Ánh');
    expect(name('2027-01-01')).toBe('Lê Thị Ngọc Ánh');
  });

  it('keeps two people of one name apart', () => {
    const namesake = person(6, { name: person(2).name, distinction: 'Chi cục Thuế' });
    const story = anOffice().give(
      {
        type: 'EnrolMembers',
        people: [namesake],
        memberships: [membership(6), membership(16, { personId: p(6), bodyId: b(3) })],
        ...WHY,
      },
      { type: 'EndMembership', membershipId: m(2), until: '2026-10-31', ...WHY },
    );
    const two = at(story, '2026-10-31').filter(({ name }) => name === namesake.name);
    expect(two.map((one) => [one.personId, one.distinction, one.committees.length])).toEqual([
      [p(2), '', 0],
      [p(6), 'Chi cục Thuế', 1],
    ]);
    expect(at(story, '2026-11-01').filter(({ name }) => name === namesake.name)).toMatchObject([
      { personId: p(6) },
    ]);
  });

  it('is empty of a body that is over, and of one that is not known', () => {
    const story = anOffice().give(
      enrolled(membership(11, { personId: p(2), bodyId: b(3) })),
      EVERY_COMMAND.EndBody,
    );
    expect(names(at(story, '2026-12-31', 3))).toEqual(['Lê Thị Ánh']);
    expect(at(story, '2027-01-01', 3)).toEqual([]);
    expect(at(founded(), '2026-06-01', 9)).toEqual([]);
  });
});
