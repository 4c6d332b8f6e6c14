import { expect, it } from 'vitest';
import { hasLeft } from '#shared/register/members/leaving.ts';
import { b, EVERY_COMMAND, m, membership, p, t, WHY } from './samples.ts';
import { anOffice } from './story.ts';

const DAY = '2027-03-01';

it('have left a body: those whose membership there has ended, with its last day or with the term', () => {
  const ended = anOffice().give(EVERY_COMMAND.EndMembership);
  expect(hasLeft(ended.state, p(2), b(1), DAY)).toBe(true);
  // The last day still counts.
  expect(hasLeft(ended.state, p(2), b(1), EVERY_COMMAND.EndMembership.until)).toBe(false);
  const term = anOffice().give(EVERY_COMMAND.EndTerm);
  expect(hasLeft(term.state, p(4), b(1), '2031-06-30')).toBe(false);
  expect(hasLeft(term.state, p(4), b(1), '2031-07-01')).toBe(true);
});

it('have not left it: members, those who come back, and those of whom it has no membership, or a mistaken one', () => {
  const office = anOffice();
  expect(hasLeft(office.state, p(2), b(1), DAY)).toBe(false);
  expect(hasLeft(office.state, p(5), b(1), DAY)).toBe(false);
  const struck = office.give({ type: 'StrikeMembership', membershipId: m(2), ...WHY });
  expect(hasLeft(struck.state, p(2), b(1), DAY)).toBe(false);
  const back = anOffice().give(EVERY_COMMAND.EndMembership, {
    type: 'EnrolMembers',
    people: [],
    memberships: [membership(9, { personId: p(2), termId: t(2), from: '2027-06-01' })],
    ...WHY,
  });
  expect(hasLeft(back.state, p(2), b(1), DAY)).toBe(false);
});
