import { describe, expect, it } from 'vitest';
import { DelegateId } from '#shared/protocol/ids.ts';
import { differences, type ListedDelegate, listedAs } from '#shared/register/differences.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { b, EVERY_COMMAND, membership, p, person, WHY } from './samples.ts';
import { anOffice, type RegisterStory } from './story.ts';

const DAY = '2026-12-08';
const rosterOf = ({ state }: RegisterStory) => rosterAt(state, b(1), DAY);
/** The list of a session as it was made from the register: a copy. */
const copied = (story: RegisterStory): readonly ListedDelegate[] =>
  rosterOf(story).map((member, place) => ({
    id: DelegateId.parse(`d${place + 1}`),
    personId: member.personId,
    ...listedAs(member),
  }));
const withoutPeople = (story: RegisterStory) => copied(story).map((one) => ({ ...one, personId: null }));
const NOTHING = { added: [], changed: [], gone: [] };

describe('the list of a session', () => {
  it('says what the register says, several committees in one cell', () => {
    const story = anOffice().give({
      type: 'EnrolMembers',
      people: [],
      memberships: [
        membership(11, { personId: p(2), bodyId: b(3) }),
        membership(12, { personId: p(2), bodyId: b(4) }),
        membership(13, { personId: p(2), bodyId: b(6) }),
      ],
      ...WHY,
    });
    expect(copied(story)[0]).toEqual({
      id: 'd1',
      personId: p(2),
      name: 'Lê Thị Ánh',
      title: '',
      group: 'Tổ số 2',
      committee: 'Ban Pháp chế; Ban Kinh tế - Ngân sách',
      constituency: 'Đơn vị 2',
      seat: 'A2',
      suspended: false,
    });
  });

  it('does not differ from the register that it was made from', () => {
    expect(differences(rosterOf(anOffice()), copied(anOffice()))).toEqual(NOTHING);
  });

  it('lacks who has joined, and still has who has left', () => {
    const later = anOffice().give(
      { type: 'EnrolMembers', people: [], memberships: [membership(5)], ...WHY },
      EVERY_COMMAND.EndMembership,
    );
    expect(differences(rosterOf(later), copied(anOffice()))).toMatchObject({
      added: [{ personId: p(5) }],
      changed: [],
      gone: [{ personId: p(2) }],
    });
  });

  it('has other particulars than the register where these were changed since', () => {
    const later = anOffice().give(EVERY_COMMAND.RenamePerson, EVERY_COMMAND.CorrectMembership, {
      ...EVERY_COMMAND.RestoreMember,
    });
    const { added, changed, gone } = differences(rosterOf(later), copied(anOffice()));
    expect([added, gone]).toEqual([[], []]);
    expect(changed.map(({ delegate, fields }) => [delegate.personId, fields])).toEqual([
      [p(2), ['name', 'constituency']],
      [p(3), ['suspended']],
    ]);
  });

  it('that was not made from the register is known by its names', () => {
    expect(differences(rosterOf(anOffice()), withoutPeople(anOffice()))).toEqual(NOTHING);
  });

  it('is known by no name that two people bear', () => {
    const twice = anOffice().give({
      type: 'EnrolMembers',
      people: [person(6, { name: person(2).name, distinction: 'Chi cục Thuế' })],
      memberships: [membership(6)],
      ...WHY,
    });
    const { added, changed, gone } = differences(rosterOf(twice), withoutPeople(anOffice()));
    expect(added.map(({ personId }) => personId)).toEqual([p(2), p(6)]);
    expect(changed).toEqual([]);
    expect(gone.map(({ name }) => name)).toEqual([person(2).name]);
  });

  it('goes by the person, not by the name, where it has one', () => {
    // Two people of one name, of whom one has left and the other joined.
    const later = anOffice().give(EVERY_COMMAND.EndMembership, {
      type: 'EnrolMembers',
      people: [person(6, { name: person(2).name, distinction: 'Chi cục Thuế' })],
      memberships: [membership(6)],
      ...WHY,
    });
    expect(differences(rosterOf(later), copied(anOffice()))).toMatchObject({
      added: [{ personId: p(6) }],
      changed: [],
      gone: [{ personId: p(2) }],
    });
  });
});
