import type { BodyId, MembershipId } from '../../protocol/register/ids.ts';
import type { May } from '../area.ts';
import { findMembership } from '../find.ts';
import type { RegisterState } from '../state.ts';

type MembershipCommand =
  | 'EnrolMembers'
  | 'CorrectMembership'
  | 'EndMembership'
  | 'StrikeMembership'
  | 'SuspendMember'
  | 'RestoreMember';

export const may = {
  EnrolMembers: (_state, { memberships }) => memberships.map(({ bodyId }) => bodyId),
  CorrectMembership: (state, { membership }) => bodyOf(state, membership.id),
  EndMembership: (state, { membershipId }) => bodyOf(state, membershipId),
  StrikeMembership: (state, { membershipId }) => bodyOf(state, membershipId),
  SuspendMember: (state, { membershipId }) => bodyOf(state, membershipId),
  RestoreMember: (state, { membershipId }) => bodyOf(state, membershipId),
} satisfies May<MembershipCommand>;

function bodyOf(state: RegisterState, id: MembershipId): readonly BodyId[] {
  const known = findMembership(state, id);
  return known ? [known.bodyId] : [];
}
