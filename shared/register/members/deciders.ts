import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { RegisterEvent } from '../../protocol/register/events.ts';
import type { Deciders } from '../area.ts';
import { endingOf } from '../ending.ts';
import { findMembership, findPerson, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import type { Membership, RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';
import { restoreMember, suspendMember } from './suspend.ts';

type MembershipCommand =
  | 'EnrolMembers'
  | 'CorrectMembership'
  | 'EndMembership'
  | 'StrikeMembership'
  | 'SuspendMember'
  | 'RestoreMember';

type CommandOf<T extends MembershipCommand> = Extract<RegisterCommand, { type: T }>;

export const deciders = {
  EnrolMembers: enrolMembers,
  CorrectMembership: (state, command) => {
    const { membership } = command;
    const known = valid(findMembership(state, membership.id));
    if (!known) return refuse('unknown-membership');
    if (saysTheSame(known, membership)) return decided();
    if (known.personId !== membership.personId || known.bodyId !== membership.bodyId) {
      return refuse('membership-of-another', { name: nameOf(state, known) });
    }
    return decided({ type: 'MembershipCorrected', v: 1, membership, ...groundsOf(command) });
  },
  EndMembership: (state, command) => {
    const known = valid(findMembership(state, command.membershipId));
    if (!known) return refuse('unknown-membership');
    const ending = endingOf(known, command, nameOf(state, known));
    if (ending === 'ended-so') return decided();
    if (ending !== 'ends') return { ok: false, refusal: ending };
    const { until } = command;
    const membershipIds = [known.id];
    return decided({ type: 'MembershipsEnded', v: 1, membershipIds, until, ...groundsOf(command) });
  },
  StrikeMembership: (state, command) => {
    const known = findMembership(state, command.membershipId);
    if (!known) return refuse('unknown-membership');
    if (known.struck) return decided();
    return decided({ type: 'MembershipStruck', v: 1, membershipId: known.id, ...groundsOf(command) });
  },
  SuspendMember: suspendMember,
  RestoreMember: restoreMember,
} satisfies Deciders<MembershipCommand>;

/** All of a list, or nothing of it; who of it is entered already is so already. */
function enrolMembers(state: RegisterState, command: CommandOf<'EnrolMembers'>): RegisterDecision {
  const people = onlyNew((id) => findPerson(state, id), command.people);
  const memberships = onlyNew((id) => findMembership(state, id), command.memberships);
  const taken = people.taken ?? memberships.taken;
  if (taken) return refuse('id-taken', { id: taken });
  const events: RegisterEvent[] = [];
  if (people.fresh.length > 0) events.push({ type: 'PeopleAdded', v: 1, people: [...people.fresh] });
  if (memberships.fresh.length > 0) {
    const { source, reason } = command;
    events.push({ type: 'MembersJoined', v: 1, memberships: [...memberships.fresh], source, reason });
  }
  return decided(...events);
}

function nameOf(state: RegisterState, { personId }: Membership): string {
  return findPerson(state, personId)?.name ?? personId;
}
